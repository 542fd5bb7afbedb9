// Docusaurus knows the addresses in its own components only. Let it draw `<a id>`, as the pages have it, with its own.
const walk = (node) => {
  if (node.type.startsWith('mdxJsx') && node.name === 'a') delete node.data?._mdxExplicitJsx;
  node.children?.forEach(walk);
};

export const knownAnchors = () => walk;
