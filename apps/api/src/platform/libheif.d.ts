declare module 'libheif-js/wasm-bundle.js' {
  type Picture = { data: Uint8ClampedArray; width: number; height: number };
  type Photograph = {
    get_width(): number;
    get_height(): number;
    display(target: Picture, done: (shown: Picture | null) => void): void;
  };
  const libheif: { HeifDecoder: new () => { decode(bytes: Uint8Array): Photograph[] } };
  export = libheif;
}
