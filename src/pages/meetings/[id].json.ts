import { recordFile } from '../../site/record-file.ts';

export const { getStaticPaths, GET } = recordFile('json');
