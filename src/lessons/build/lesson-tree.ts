import { type MdastNode, mdxToMdast } from 'satteri';
import type { Place, Remark } from '#src/platform/data-files/data-problem.ts';
import { teacherMessages as say } from '../teacher-messages.vi.ts';
import type { LessonText } from './lesson-text.ts';
import { explainMdxError } from './mdx-fault.ts';

/** A component that a lesson's text uses. */
export interface Tag extends Place {
  readonly name: string;
  /** Attributes written as `name="text"`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Names of attributes that hold something else than text: `title={…}`, `capital`. */
  readonly otherAttributes: readonly string[];
  /** Names of the components around it, the nearest first. */
  readonly around: readonly string[];
}

/** What is in a lesson's text; nothing but one remark when it cannot be read at all. */
export interface LessonTree {
  readonly tags: readonly Tag[];
  readonly remarks: readonly Remark[];
  readonly isReadable: boolean;
}

/** Read the text with the very parser that the build uses. Never throws. */
export function readTree(text: LessonText): LessonTree {
  const placeOf = ({ line, column }: Place): Place => ({ line: line + text.bodyLine - 1, column });
  try {
    const found = walk(mdxToMdast(text.body), []);
    return {
      tags: found.tags.map((tag) => ({ ...tag, ...placeOf(tag) })),
      remarks: found.remarks.map((remark) => ({ ...remark, ...placeOf(remark) })),
      isReadable: true,
    };
  } catch (error) {
    const remark = explainMdxError(error, text.body);
    return { tags: [], remarks: [{ ...remark, ...placeOf(remark) }], isReadable: false };
  }
}

/** Every component of the text, in order. */
export function tagsIn(text: LessonText): readonly Tag[] {
  return readTree(text).tags;
}

interface Found {
  readonly tags: readonly Tag[];
  readonly remarks: readonly Remark[];
}

function walk(node: MdastNode, around: readonly string[]): Found {
  const tag = tagOf(node, around);
  const inner = tag ? [tag.name, ...around] : around;
  const children = 'children' in node ? node.children.map((child) => walk(child as MdastNode, inner)) : [];
  const text = remarkOn(node);
  return {
    tags: [...(tag ? [tag] : []), ...children.flatMap(({ tags }) => tags)],
    remarks: [...(text ? [{ ...startOf(node), text }] : []), ...children.flatMap(({ remarks }) => remarks)],
  };
}

function tagOf(node: MdastNode, around: readonly string[]): Tag | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const named = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? [attribute] : [],
  );
  const texts = named.flatMap(({ name, value }) => (typeof value === 'string' ? [[name, value]] : []));
  return {
    name: node.name ?? '',
    attributes: Object.fromEntries(texts),
    otherAttributes: named.filter(({ value }) => typeof value !== 'string').map(({ name }) => name),
    around,
    ...startOf(node),
  };
}

/** Things of MDX and Markdown that a lesson does not use, each with what to write instead. */
function remarkOn(node: MdastNode): string | undefined {
  if (node.type === 'image') return say.imageNotDrawing(node.url);
  if (node.type === 'mdxjsEsm') return say.noImports();
  if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') return undefined;
  const isNote = /^\s*(?:\/\*[\s\S]*\*\/)?\s*$/.test(node.value);
  return isNote ? undefined : say.braces(node.value.trim());
}

function startOf(node: MdastNode): Place {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}
