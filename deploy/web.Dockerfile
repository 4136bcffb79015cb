# The web page as files, and one address for page and API. Each RUN works the same by hand in a clone.
FROM node:24-bookworm-slim AS build
WORKDIR /einkanal
COPY . .
RUN npm ci --include=dev --no-audit --no-fund
RUN node tools/build.mjs

FROM nginxinc/nginx-unprivileged:1.28-bookworm
COPY deploy/nginx/einkanal.conf /etc/nginx/conf.d/default.conf
COPY --from=build /einkanal/apps/web/dist /usr/share/nginx/html
EXPOSE 8080
