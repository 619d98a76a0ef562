# One container, one process: the server, which also serves the pages.
FROM node:24-slim

WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

COPY . .
RUN npm run build && mkdir /data && chown -R node:node /app /data

ENV NODE_ENV=production DATA_DIR=/data
VOLUME /data
EXPOSE 2567
USER node
CMD ["npm", "start"]
