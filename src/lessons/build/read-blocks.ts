import { type MdastNode, mdxToMdast } from 'satteri';
import { addressed } from '#src/platform/text/address.ts';
import type { LessonBlock, LessonPartText, Words } from '../rules/lesson-blocks.ts';

type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/**
 * The text of a lesson as data, part by part; what stands outside a part is left out.
 * @param body the MDX below the frontmatter; the content check has accepted it
 * @throws Error when it is no MDX
 */
export function readParts(body: string): LessonPartText[] {
  return elementsIn(childrenOf(mdxToMdast(body)), 'Part').map(partOf);
}

function partOf(element: Element): LessonPartText {
  const { id = '', title = '' } = attributesOf(element);
  return { id, title, blocks: blocksIn(element) };
}

function blocksIn(node: MdastNode): LessonBlock[] {
  return childrenOf(node).flatMap(blocksOf);
}

function blocksOf(node: MdastNode): LessonBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', words: wordsOf(node) }];
    case 'heading':
      return [{ kind: 'heading', words: wordsOf(node) }];
    case 'list':
      return [{ kind: 'list', ordered: node.ordered === true, items: childrenOf(node).map(wordsOf) }];
    case 'mdxJsxFlowElement':
      return blockOfElement(node);
    default:
      return [];
  }
}

function blockOfElement(element: Element): LessonBlock[] {
  const { name = '', title = '', desc = '', says = '', of } = attributesOf(element);
  switch (element.name) {
    case 'Drawing':
      return [{ kind: 'drawing', name, title, desc }];
    case 'Chart':
      return [{ kind: 'chart', name }];
    case 'Callout':
      return [{ kind: 'callout', title, blocks: blocksIn(element) }];
    case 'Reply':
      return [{ kind: 'callout', title: says, blocks: blocksIn(element) }];
    case 'PocketCard':
      return [{ kind: 'card', title, blocks: blocksIn(element) }];
    case 'Steps':
      return [{ kind: 'steps', steps: elementsIn(childrenOf(element), 'Step').map(partOf) }];
    case 'ThenAndNow':
      return [{ kind: 'then-now', past: slot(element, 'then'), present: slot(element, 'now') }];
    case 'Paths':
      return [{ kind: 'paths', phone: slot(element, 'phone'), computer: slot(element, 'computer') }];
    case 'Practise':
      return [
        {
          kind: 'practise',
          label: wordsOf(element)
            .map(({ text }) => text)
            .join(''),
          ...(of === undefined ? {} : { of }),
        },
      ];
    case 'Quiz':
      return [{ kind: 'quiz' }];
    default:
      return blocksIn(element);
  }
}

function slot(element: Element, wanted: string): LessonBlock[] {
  return elementsIn(childrenOf(element), 'Fragment')
    .filter((fragment) => attributesOf(fragment)['slot'] === wanted)
    .flatMap(blocksIn);
}

/** Words in their order; neighbours of one weight are joined. */
function wordsOf(node: MdastNode): Words[] {
  const joined: Words[] = [];
  for (const words of rawWords(node, false)) {
    const last = joined.at(-1);
    if (last && last.strong === words.strong)
      joined[joined.length - 1] = withText(words, last.text + words.text);
    else joined.push(words);
  }
  return joined;
}

function rawWords(node: MdastNode, strong: boolean): Words[] {
  if (node.type === 'text' || node.type === 'inlineCode')
    return [said(node.value.replace(/\s+/g, ' '), strong)];
  if (node.type === 'break') return [said(' ', strong)];
  if (node.type === 'mdxJsxTextElement' && node.name === 'You') {
    const isCapital = node.attributes.some(
      (attribute) => 'name' in attribute && attribute.name === 'capital',
    );
    return [said(addressed(isCapital ? '{You}' : '{you}'), strong)];
  }
  return childrenOf(node).flatMap((child) => rawWords(child, strong || node.type === 'strong'));
}

function said(text: string, strong: boolean): Words {
  return strong ? { text, strong } : { text };
}

function withText({ strong }: Words, text: string): Words {
  return said(text, strong === true);
}

function elementsIn(nodes: readonly MdastNode[], wanted: string): Element[] {
  return nodes.flatMap((node) => (node.type === 'mdxJsxFlowElement' && node.name === wanted ? [node] : []));
}

function attributesOf({ attributes }: Element): Readonly<Record<string, string>> {
  const texts = attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value]]
      : [],
  );
  return Object.fromEntries(texts);
}

function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}
