# API, worker, migrations and the stand-ins of a demo: one image, the command says which. Building it needs the npm
# registry; running it needs no network but the servers it is told to use. Each RUN works the same by hand in a clone.
FROM node:24-bookworm-slim AS build
WORKDIR /einkanal
COPY . .
RUN npm ci --include=dev --no-audit --no-fund
RUN node tools/build.mjs
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /einkanal
COPY --from=build /einkanal/package.json ./
COPY --from=build /einkanal/node_modules ./node_modules
COPY --from=build /einkanal/data ./data
COPY --from=build /einkanal/tools ./tools
COPY --from=build /einkanal/libs ./libs
COPY --from=build /einkanal/migrations ./migrations
COPY --from=build /einkanal/apps/api ./apps/api
COPY --from=build /einkanal/apps/office-systems ./apps/office-systems
RUN mkdir -p /files /exchange /data && chown node:node /files /exchange /data
USER node
EXPOSE 8080
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
