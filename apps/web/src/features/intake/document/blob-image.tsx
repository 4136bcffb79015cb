import { useEffect, useRef, type ComponentProps } from 'react';

/** An image out of memory. Its address is given back when it is no longer shown. */
export function BlobImage({ blob, alt, ...props }: { blob: Blob; alt: string } & Omit<ComponentProps<'img'>, 'src'>) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(blob);
    if (image.current) image.current.src = address;
    return () => {
      URL.revokeObjectURL(address);
    };
  }, [blob]);
  return <img ref={image} alt={alt} {...props} />;
}
