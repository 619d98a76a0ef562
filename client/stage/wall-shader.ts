/** The program that draws a whole wall in one go: for each pixel, which cell, which entry of the atlas, how much of it. */

/** GLSL ES 1.00. Colours are premultiplied; edges are smoothed over one pixel at any scale. */
export const wallFragment = `
#ifdef GL_FRAGMENT_PRECISION_HIGH
precision highp float;
#else
precision mediump float;
#endif
uniform sampler2D uCells;
uniform sampler2D uAtlas;
uniform vec2 uGrid;
uniform vec2 uAtlasSize;
uniform float uPitch;
uniform float uSide;
uniform float uPixel;
uniform float uEntry;
uniform float uEntryCell;
uniform float uEntryColumns;
varying vec2 outTexCoord;

void main ()
{
    vec2 place = vec2(outTexCoord.x, 1.0 - outTexCoord.y) * uGrid;
    vec2 cell = min(floor(place), uGrid - 1.0);
    vec4 what = texture2D(uCells, (cell + 0.5) / uGrid) * 255.0;
    float entry = floor(what.r + 0.5) + 256.0 * floor(what.g + 0.5);
    if (entry < 0.5) discard;
    vec2 local = (place - cell) * uPitch - 0.5 * (uPitch - uSide);
    vec2 edge = clamp(min(local, uSide - local) / uPixel + 0.5, 0.0, 1.0);
    if (uSide > uPitch - 0.01) edge = vec2(1.0);
    vec2 inside = clamp(local / uSide * uEntry, 0.5, uEntry - 0.5);
    vec2 corner = vec2(mod(entry, uEntryColumns), floor((entry + 0.5) / uEntryColumns)) * uEntryCell + 0.5 * (uEntryCell - uEntry);
    vec4 colour = texture2D(uAtlas, (corner + inside) / uAtlasSize);
    colour.rgb *= what.b / 255.0;
    gl_FragColor = colour * (edge.x * edge.y * what.a / 255.0);
}
`;
