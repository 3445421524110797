import type { CDPSession, Page } from 'playwright-core';

type Heard = Awaited<ReturnType<typeof accessibleNodes>>[number];

/** What ends a line: everything else is read on in the same one. */
const BLOCKS: ReadonlySet<string> = new Set(
  'paragraph heading note listitem cell gridcell rowheader columnheader caption term definition status row list table rowgroup DescriptionList Details figure form search group region article banner navigation main contentinfo complementary sectionheader sectionfooter blockquote'.split(
    ' ',
  ),
);
/** What is announced when it begins, with the words for it. */
const CONTAINERS: Readonly<Record<string, string>> = {
  banner: 'banner',
  navigation: 'navigation',
  main: 'main',
  contentinfo: 'content information',
  region: 'region',
  search: 'search',
  group: 'group',
  article: 'article',
  figure: 'figure',
  note: 'note',
  list: 'list',
  table: 'table',
};
/** What is announced before its name, and not gone into. */
const CONTROLS: Readonly<Record<string, string>> = {
  link: 'link',
  button: 'button',
  searchbox: 'search box',
  textbox: 'text box',
  combobox: 'choice',
  checkbox: 'checkbox',
  DisclosureTriangle: 'disclosure',
  image: 'image',
};

/**
 * What a reader who listens hears of a page, a line for each stop of the reading cursor: built from the browser’s own
 * accessibility tree, as screen readers do, in the order of that tree. Each line begins with what it is, “link” and the
 * like; columns of tables are named before their cells, as screen readers name them.
 */
export async function hearPage(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const nodes = new Map((await accessibleNodes(session)).map((node) => [node.id, node]));
  const current = await currentOf(session);
  await session.detach();
  const lines: string[] = [];
  let line: string[] = [];
  let columns: string[] = [];
  const endLine = () => {
    const text = line
      .join(' ')
      .replace(/\s+/gu, ' ')
      .replace(/ ([,.;:])/gu, '$1')
      .trim();
    if (text !== '') lines.push(text);
    line = [];
  };
  const childrenOf = ({ children }: Heard) => children.flatMap((id) => nodes.get(id) ?? []);
  const controlsIn = (node: Heard): Heard[] =>
    childrenOf(node).flatMap((child) => (CONTROLS[child.role] === undefined ? controlsIn(child) : [child]));
  const hear = (node: Heard, column = '') => {
    const { role, name } = node;
    if (role === 'InlineTextBox') return;
    if (node.isIgnored) {
      for (const child of childrenOf(node)) hear(child);
      return;
    }
    // What a label says is heard as the name of its control.
    if (role === 'LabelText') {
      for (const control of controlsIn(node)) hear(control);
      return;
    }
    if (role === 'StaticText') {
      line.push(name);
      return;
    }
    const control = CONTROLS[role];
    if (control !== undefined) {
      line.push([`[${control}]`, name, ...statesOf(node), current.get(node.element) ?? ''].join(' '));
      return;
    }
    const isBlock = BLOCKS.has(role);
    if (isBlock) endLine();
    const container = CONTAINERS[role];
    if (container !== undefined) {
      const size = role === 'list' || role === 'table' ? sizeOf(node, childrenOf) : '';
      lines.push([`(${container}${size})`, name].join(' ').trim());
    }
    if (role === 'heading') line.push(`# ${levelOf(node)}`);
    if (role === 'listitem') line.push('-');
    if (role === 'rowheader' || role === 'columnheader') line.push(`(${role === 'rowheader' ? 'row' : 'column'})`);
    if (column !== '' && name !== '') line.push(`(${column})`);
    if (role === 'table') columns = [];
    const cells = role === 'row' ? childrenOf(node) : [];
    for (const [place, child] of childrenOf(node).entries()) {
      if (child.role === 'columnheader') columns[place] = child.name;
      hear(child, cells.length > 0 && child.role === 'cell' ? (columns[place] ?? '') : '');
    }
    if (isBlock) endLine();
  };
  for (const node of nodes.values()) if (node.role === 'RootWebArea') hear(node);
  endLine();
  return `${lines.join('\n')}\n`;
}

/** The browser’s accessibility tree, with what is heard of each node. */
async function accessibleNodes(session: CDPSession) {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.map(({ nodeId, ignored, role, name, properties = [], childIds = [], backendDOMNodeId }) => ({
    id: nodeId,
    isIgnored: ignored,
    role: String(role?.value ?? ''),
    name: String(name?.value ?? ''),
    properties: new Map<string, unknown>(properties.map((property) => [property.name, property.value.value])),
    children: childIds,
    element: backendDOMNodeId,
  }));
}

/** The level of a heading. */
function levelOf({ properties }: Heard): string {
  const level = properties.get('level');
  return typeof level === 'number' ? String(level) : '';
}

/** What a control is besides its name. */
function statesOf({ role, properties }: Heard): string[] {
  const states: string[] = [];
  const expanded = properties.get('expanded');
  if (role !== 'combobox' && expanded !== undefined) states.push(expanded === true ? 'open' : 'closed');
  if (properties.get('checked') === 'true') states.push('checked');
  if (properties.get('disabled') === true) states.push('unavailable');
  return states;
}

function sizeOf(node: Heard, childrenOf: (node: Heard) => Heard[]): string {
  const count = (role: string, within: Heard): number =>
    childrenOf(within).reduce((sum, child) => {
      if (child.role === role) return sum + 1;
      return child.role === 'list' || child.role === 'table' ? sum : sum + count(role, child);
    }, 0);
  return node.role === 'table'
    ? `, rows: ${String(count('row', node))}`
    : `, items: ${String(count('listitem', node))}`;
}

/** Which elements are the current one, which the tree does not tell. */
async function currentOf(session: CDPSession): Promise<ReadonlyMap<number | undefined, string>> {
  await session.send('DOM.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: false });
  return new Map(
    nodes.flatMap(({ backendNodeId, attributes = [] }) => {
      const at = attributes.indexOf('aria-current');
      const value = attributes[at + 1];
      return at < 0 || value === undefined ? [] : [[backendNodeId, value === 'page' ? '(current page)' : '(current)']];
    }),
  );
}
