import { XmlElement } from 'libxml2-wasm';

function position(element: XmlElement): string {
  const twins =
    element.parent?.find('*').filter((sibling) => sibling instanceof XmlElement && sibling.name === element.name) ?? [];
  if (twins.length < 2) return '';
  return `[${twins.findIndex((twin) => twin.isSameNode(element)) + 1}]`;
}

/** Where an element stands, in local names: `/OZG.Antrag.130101/angabenZurPerson/staatsangehoerigkeit[2]`. */
export function fieldPath(element: XmlElement): string {
  const { parent } = element;
  const above = parent instanceof XmlElement ? fieldPath(parent) : '';
  return `${above}/${element.name}${position(element)}`;
}
