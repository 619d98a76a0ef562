# One container, one process: the server, which also serves the pages.
FROM node:24-slim

WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

COPY . .
RUN npm run build && mkdir /data && chown node:node /data

ENV NODE_ENV=production DATA_DIR=/data
VOLUME /data
EXPOSE 2567
USER node
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 2567}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: the first process is told to end, and it has to be the one that knows how.
CMD ["node", "server/start.mjs"]
