import {knownAnchors} from './known_anchors.mjs';

export default {
  title: 'Errors',
  url: 'http://site',
  baseUrl: '/',
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'}},
  presets: [['classic', {docs: {routeBasePath: '/', remarkPlugins: [knownAnchors]}, blog: false, pages: false}]],
};
