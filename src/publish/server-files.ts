import { RECORD_FILES } from '../formats/record-files.ts';
import { CACHING, SECURITY_HEADERS } from './security-headers.ts';
import { BUILD_MARK } from './swap-folder.ts';

/** A file that tells a server what to send. */
export interface ServerFile {
  /** Below the folder of the project. */
  readonly path: string;
  readonly text: string;
}

const NOTE =
  'Made from src/publish/security-headers.ts; a test keeps it equal. For a site below a path, put it before each path.';
const { bib, ics, md, ris } = RECORD_FILES;
/** Types of files that servers may not know by what follows the last dot of their names. */
const TYPES = [
  ...[bib, ics, md, ris].map(({ ending, type }) => ({ ending, type })),
  { ending: 'csv', type: 'text/csv' },
  { ending: 'epub', type: 'application/epub+zip' },
  { ending: 'jsonld', type: 'application/ld+json' },
  { ending: 'webmanifest', type: 'application/manifest+json' },
];
const charsetOf = (type: string) => (type.startsWith('text/') ? '; charset=utf-8' : '');
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
  const types = TYPES.map(({ ending, type }) => `        ${type} ${ending};\n`);
  const texts = TYPES.map(({ type }) => type).filter((type) => charsetOf(type) !== '');
  const add = (name: string, value: string) => `add_header ${name} "${value}" always;\n`;
  const map = [...folders.map(({ folder, value }) => `    ~^/${folder} "${value}";\n`)].join('');
  return `# ${NOTE}
# Addresses are longer than nginx expects; this has to stand before the first map of the server.
map_hash_bucket_size 256;

map $uri $archive_caching {
    default "${others}";
${map}}

# Redirects of renamed addresses; nginx reads them when it is started or told to reload.
map $uri $archive_moved {
    default "";
    include /srv/archive/dist/_redirects.nginx;
}

server {
    # In this form old releases read it too; from 1.25 on nginx warns that there is another.
    listen 443 ssl http2;
    listen [::]:443 ssl http2;
    server_name archive.example;
    ssl_certificate /etc/ssl/archive.example.pem;
    ssl_certificate_key /etc/ssl/archive.example.key;

    root /srv/archive/dist;
    index index.html;
    error_page 404 /404.html;
    charset utf-8;
    charset_types text/plain text/xml application/javascript ${texts.join(' ')};
    types {
${types.join('')}    }
    include mime.types;

    # The copies that npm run build -- --compress writes; the second line needs ngx_brotli (Debian: libnginx-mod-http-brotli-static).
    gzip_static on;
    brotli_static on;
    # So that no cache on the way hands a compressed copy to a reader who cannot open it.
    gzip_vary on;

    ${headers.map(([name, value]) => add(name, value)).join('    ')}    ${add('Cache-Control', '$archive_caching')}
    if ($archive_moved) {
        return 301 $archive_moved;
    }
    location = /${BUILD_MARK} {
        return 404;
    }
    location / {
        try_files $uri $uri/ =404;
    }
}
`;
}

function caddy(): string {
  const lines = headers.map(([name, value]) => `\t\t${name} "${value}"\n`).join('');
  const caching = folders.map(({ folder, value }) => `\theader /${folder}* Cache-Control "${value}"\n`).join('');
  const types = TYPES.map(
    ({ ending, type }) =>
      `\t@${ending} path *.${ending}\n\theader @${ending} Content-Type "${type}${charsetOf(type)}"\n`,
  );
  return `# ${NOTE}
archive.example {
\troot * /srv/archive/dist
\theader {
${lines}\t}
\t# The question mark: where no folder has a rule of its own.
\theader ?Cache-Control "${others}"
${caching}${types.join('')}\t# Redirects of renamed addresses; Caddy reads them when it is started or told to reload.
\timport /srv/archive/dist/_redirects.caddy
\tfile_server {
\t\tprecompressed br gzip
\t\thide ${BUILD_MARK}
\t}
\thandle_errors {
\t\trewrite * /404.html
\t\t# Not what the rules above say of the address that was asked for.
\t\theader Content-Type "text/html; charset=utf-8"
\t\theader Cache-Control "${others}"
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
