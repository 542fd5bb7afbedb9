import {knownAnchors} from './known_anchors.mjs';

export default {
  title: 'Errors',
  url: 'http://site',
  baseUrl: '/',
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  // A text such as `:tada:` would become another.
  markdown: {emoji: false, hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'}},
  presets: [['classic', {docs: {routeBasePath: '/', remarkPlugins: [knownAnchors]}, blog: false, pages: false}]],
};
