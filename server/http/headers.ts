/** Headers of every answer: what a page may load, who may hold it, and how long. */
import type { RequestHandler } from 'express';

/**
 * @param pictures what a page may show beside pictures of this server
 */
const policy = (pictures: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self'${pictures}`,
    "font-src 'self'",
    `media-src 'self'${pictures}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** For phones and hosts: everything comes from this server. */
export const pagePolicy = policy('');
/** For the projector: the wall's engine starts from pictures in data addresses, and draws into blobs. */
export const projectorPolicy = policy(' data: blob:');

/** On every answer; pages and pictures put their own policy and lifetime over these. */
export const safeHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'Content-Security-Policy': pagePolicy,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cache-Control': 'no-store',
  });
  next();
};
