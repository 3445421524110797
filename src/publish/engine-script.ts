import { minifySync } from 'vite';

/**
 * What of the engine’s script is written anew: from one text up to another, or to the end. As it is published it is used
 * in every other way; but on a poor line these places cost a first search a tenth of its bytes and the wait of a
 * timer, and no setting of it changes them. It comes with its names, so that these can be read; a release that has
 * others is refused until this list is looked through.
 */
const WRITTEN_ANEW: readonly { readonly from: string; readonly to?: string; readonly instead: string }[] = [
  // Of each of thousands of results only what is asked for is made. One index in this worker, and whoever searches waits
  // until it is there: as it comes, it has several, in a worker of its own, and looks every 50 milliseconds whether it has
  // started.
  {
    from: 'log(`Got the raw search result',
    instead:
      'const{results,filtered_counts}=JSON.parse(result);return{results:results.map((found)=>new Found(found,this)),filters:filtered_counts}}};' +
      'class Found{constructor(found,engine){this.id=found.p;this.score=found.s;this.found=found;this.engine=engine}' +
      'get words(){return this.found.l.map(({l})=>l)}data(){return this.engine.loadFragment(this.found.p,this.found.g)}}' +
      'export const createInstance=async(options)=>{const instance=new PagefindInstance({...options,primary:true});await instance.init("unknown",{load_wasm:true});return instance}',
  },
  // The program as servers and browsers know it: the ones compress it better than it comes, the others compile it on
  // its way instead of unpacking it by script.
  {
    from: '.pagefind`;let compressed_resp=await this.throttledFetch(wasm_url)',
    to: '}catch(e){console.error(`Failed to load the Pagefind WASM',
    instead: '.wasm`;this.wasm=await this.backend({module_or_path:this.throttledFetch(wasm_url)})',
  },
  // Who searches is told when a part of the index does not come; it keeps that to itself and finds nothing there. What
  // it shows of a record, too, comes as what it is: see publishFragment in index-records.ts.
  {
    from: 'async loadChunk(',
    to: 'async loadFragment(',
    instead:
      'loadChunk(hash){return this.cachedLoad(this.loaded_chunks,hash,()=>this._loadGenericChunk(`${this.basePath}index/${hash}.pf_index`,"load_index_chunk"))}' +
      'loadFilterChunk(hash){return this.cachedLoad(this.loaded_filters,hash,()=>this._loadGenericChunk(`${this.basePath}filter/${hash}.pf_filter`,"load_filter_chunk"))}' +
      'async _loadFragment(hash,group){const name=group||hash;const held=await this.cachedLoad(this.loaded_fragment_groups,name,async()=>(await this.throttledFetch(`${this.basePath}fragment/${name}.json`)).json());return group?held[hash]:held}',
  },
  // What is packed is unpacked by the browser instead of by script; some servers have done it already.
  {
    from: 'decompress(data,',
    to: 'async set_ranking(',
    instead:
      'async unpack(url){const body=new Uint8Array(await(await this.throttledFetch(url)).arrayBuffer());' +
      'const isPacked=body[0]===31;const stream=()=>new Blob([body]).stream().pipeThrough(new DecompressionStream("gzip"));' +
      'return(isPacked?new Uint8Array(await new Response(stream()).arrayBuffer()):body).subarray(12)}',
  },
  {
    from: 'async loadMeta(',
    to: 'async loadWasm(',
    instead: 'async loadMeta(index){this.searchMeta=await this.unpack(`${this.basePath}pagefind.${index}.pf_meta`)}',
  },
  {
    from: 'async _loadGenericChunk(',
    to: 'cachedLoad(',
    instead:
      'async _loadGenericChunk(url,method){const chunk=await this.unpack(url);this.raw_ptr=this.backend[method](await this.getPtr(),chunk)}',
  },
  // Excerpts are made of the passages that are shown: see draw-answer.ts.
  {
    from: 'const excerpt_start=calculate_excerpt_region(weighted_locations',
    to: 'return fragment;}fullUrl',
    instead: '',
  },
];

/**
 * The script of the engine with only what is used here, as short as can be.
 * @throws when it is another script than the one that this was written for
 */
export function engineScript(script: string): string {
  const short = WRITTEN_ANEW.reduce((text, { from, to, instead }) => {
    const start = text.indexOf(from);
    const end = to === undefined ? text.length : text.indexOf(to, start);
    if (start === -1 || end === -1) throw new Error(`The script of Pagefind has no “${from}”. src/publish/engine-script.ts was written for Pagefind 1.6: see what the release that is installed has in its place.`); // prettier-ignore
    return text.slice(0, start) + instead + text.slice(end);
  }, script);
  return minifySync('pagefind.js', short, { module: true }).code;
}
