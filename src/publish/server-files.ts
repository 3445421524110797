import { CACHING, SECURITY_HEADERS } from './security-headers.ts';

/** A file that tells a server what to send. */
export interface ServerFile {
  /** Below the folder of the project. */
  readonly path: string;
  readonly text: string;
}

const NOTE =
  'Made from src/publish/security-headers.ts; a test keeps it equal. For a site below a path, put it before each path.';
const headers = Object.entries(SECURITY_HEADERS);
const folders = CACHING.filter(({ folder }) => folder !== '');
const others = CACHING.find(({ folder }) => folder === '')?.value ?? 'no-cache';

/** The headers as Netlify and Cloudflare Pages read them. */
function hostHeaders(): string {
  // A host adds the rules of every pattern that fits together, so that the patterns must not overlap for one header.
  const caching = folders.map(({ folder, value }) => `/${folder}*\n  ! Cache-Control\n  Cache-Control: ${value}\n`);
  const all = [...headers, ['Cache-Control', others]].map(([name, value]) => `  ${String(name)}: ${String(value)}\n`);
  return `# ${NOTE}\n/*\n${all.join('')}${caching.join('')}`;
}

function nginx(): string {
  const add = (name: string, value: string) => `add_header ${name} "${value}" always;\n`;
  const map = [...folders.map(({ folder, value }) => `    ~^/${folder} "${value}";\n`)].join('');
  return `# ${NOTE}
map $uri $archive_caching {
    default "${others}";
${map}}

server {
    listen 443 ssl;
    listen [::]:443 ssl;
    http2 on;
    server_name archive.example;
    ssl_certificate /etc/ssl/archive.example.pem;
    ssl_certificate_key /etc/ssl/archive.example.key;

    root /srv/archive/dist;
    index index.html;
    error_page 404 /404.html;
    charset utf-8;
    types {
        application/manifest+json webmanifest;
    }
    include mime.types;

    # The copies that npm run build -- --compress writes; without ngx_brotli leave the second line out.
    gzip_static on;
    brotli_static on;

    ${headers.map(([name, value]) => add(name, value)).join('    ')}    ${add('Cache-Control', '$archive_caching')}
    location / {
        try_files $uri $uri/ =404;
    }
}
`;
}

function caddy(): string {
  const lines = headers.map(([name, value]) => `\t\t${name} "${value}"\n`).join('');
  const caching = folders.map(({ folder, value }) => `\theader /${folder}* Cache-Control "${value}"\n`).join('');
  return `# ${NOTE}
archive.example {
\troot * /srv/archive/dist
\theader {
${lines}\t}
\theader Cache-Control "${others}"
${caching}\tfile_server {
\t\tprecompressed br gzip
\t}
\thandle_errors {
\t\trewrite * /404.html
\t\tfile_server
\t}
}
`;
}

/** Every file that tells a server the headers. */
export const SERVER_FILES: readonly ServerFile[] = [
  { path: 'public/_headers', text: hostHeaders() },
  { path: '.github/deploy/nginx.conf', text: nginx() },
  { path: '.github/deploy/Caddyfile', text: caddy() },
];
