import Docxtemplater, { type DXT } from 'docxtemplater';
import inspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import { fail, ok, type Result } from '../../../contract/errors.ts';
import { sniff } from '../../library/mediatypes.ts';
import { type FieldName, type FieldValue, isField, rowsOf } from './fields.ts';
import type { PaperSpec } from './kinds.ts';
import { drawPicture, isPicture, pictureMark } from './picture.ts';

/** The module is a function that makes an inspector; its types say a class. */
const newInspector = inspectModule as unknown as () => DXT.Module & { getAllTags(): Tags };

type Tags = { readonly [name: string]: Tags };
type Unreadable = 'papers.notDocx' | 'papers.templateTooLarge' | 'papers.templateBroken' | 'files.encrypted';

/** What a letter may hold: parts of the package, and bytes of them unpacked. More is a mistake, or meant to choke whoever opens it. */
const most = { parts: 500, bytes: 50 * 1024 * 1024 };

/** The size a part says it unpacks to; JSZip keeps it, and its types do not tell. */
const unpackedSize = (part: object): number =>
  (part as { _data?: { uncompressedSize?: number } })._data?.uncompressedSize ?? 0;

/** What docxtemplater throws: one error, or several in one. */
type TemplateError = { properties?: { id?: string; xtag?: string; errors?: readonly TemplateError[] } };

/** The place in the template where reading stopped, as its writer sees it: the words in braces. */
const brokenAt = (error: unknown): string => {
  const { properties } = error as TemplateError;
  const first = properties?.errors?.[0]?.properties ?? properties;
  return first?.xtag ? `{${first.xtag}}` : (first?.id ?? '');
};

const open = (bytes: Uint8Array): Result<PizZip, Unreadable> => {
  if (sniff(bytes) === 'ole') return fail('files.encrypted');
  try {
    const zip = new PizZip(bytes);
    const parts = Object.values(zip.files);
    const size = parts.reduce((sum, part) => sum + unpackedSize(part), 0);
    if (parts.length > most.parts || size > most.bytes)
      return fail('papers.templateTooLarge', { parts: most.parts, megabytes: most.bytes / 1024 / 1024 });
    return zip.file('word/document.xml') ? ok(zip) : fail('papers.notDocx');
  } catch {
    return fail('papers.notDocx');
  }
};

const compile = (
  zip: PizZip,
  modules: readonly DXT.Module[] = [],
): Result<Docxtemplater, 'papers.templateBroken'> => {
  try {
    return ok(
      new Docxtemplater(zip, {
        paragraphLoop: true,
        linebreaks: true,
        errorLogging: false, // what is wrong is answered, and a console is no place for it
        nullGetter: () => '',
        modules: [...modules],
      }),
    );
  } catch (error) {
    return fail('papers.templateBroken', { place: brokenAt(error) });
  }
};

/** The first field that does not exist, a list's own among them. */
const unknownIn = (tags: Tags, spec: PaperSpec): string | null => {
  for (const [name, inside] of Object.entries(tags)) {
    if (!isField(name) || !spec.fields.includes(name)) return name;
    const rows = rowsOf(name);
    for (const [row, deeper] of Object.entries(inside))
      if (!rows?.includes(row) || Object.keys(deeper).length > 0) return row;
  }
  return null;
};

/**
 * Whether a file may be the template of a paper: a Word file whose fields all exist for it, and that holds every field the paper must state.
 */
export function checkTemplate(
  bytes: Uint8Array,
  spec: PaperSpec,
): Result<null, Unreadable | 'papers.unknownField' | 'papers.lacksField'> {
  const zip = open(bytes);
  if (!zip.ok) return zip;
  const inspect = newInspector();
  const compiled = compile(zip.value, [inspect]);
  if (!compiled.ok) return compiled;
  const tags = inspect.getAllTags();
  const unknown = unknownIn(tags, spec);
  if (unknown !== null) return fail('papers.unknownField', { field: unknown });
  const lacking = spec.must.find(name => !(name in tags));
  if (lacking) return fail('papers.lacksField', { field: lacking });
  // a list that is not written as one would print nothing, or a name in its place
  const filled = fill(bytes, new Map(spec.fields.map(name => [name, rowsOf(name) ? [] : name])));
  return filled.ok ? ok(null) : filled;
}

/** Fills a template. Fields without a value are left empty; a picture (PNG data URL) stands where its field stood. */
export function fill(
  bytes: Uint8Array,
  values: ReadonlyMap<FieldName, FieldValue>,
): Result<Uint8Array, Unreadable> {
  const zip = open(bytes);
  if (!zip.ok) return zip;
  const compiled = compile(zip.value);
  if (!compiled.ok) return compiled;
  try {
    const drawn = [...values].find(([, value]) => isPicture(value));
    compiled.value.render(
      Object.fromEntries([...values].map(([name, value]) => [name, isPicture(value) ? pictureMark : value])),
    );
    const filled: PizZip = compiled.value.getZip();
    if (drawn) drawPicture(filled, String(drawn[1]));
    return ok(filled.generate({ type: 'uint8array', compression: 'DEFLATE' }));
  } catch (error) {
    return fail('papers.templateBroken', { place: brokenAt(error) });
  }
}
