import path from 'node:path';
import { refusal, targetOf } from '../architecture.mjs';
import { ROOT } from '../bootstrap.mjs';

const fileOf = (context) => path.relative(ROOT, context.filename).replaceAll(path.sep, '/');

const imports = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{reason}}' } },
  create(context) {
    const from = fileOf(context);
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return;
      const reason = refusal(from, targetOf(from, node.source.value));
      if (reason) context.report({ node, messageId: 'refused', data: { reason } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const EMPTY_WORDS = /(^|[-.])(utils?|helpers?|common|shared|manager|base|misc)([-.]|$)/;

const fileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      kebab: 'File names are kebab-case: noun.role.ts.',
      empty: 'The name says nothing about the office; use the word for the thing.',
      barrel: 'No re-exporting index file: packages expose files.',
    },
  },
  create(context) {
    const name = path.basename(context.filename);
    return {
      Program(node) {
        if (!KEBAB_CASE.test(name)) context.report({ node, messageId: 'kebab' });
        if (EMPTY_WORDS.test(name)) context.report({ node, messageId: 'empty' });
        if (/^index\.[cm]?[jt]sx?$/.test(name)) context.report({ node, messageId: 'barrel' });
      },
    };
  },
};

/** The house rules that no other rule knows. */
export const einkanal = { rules: { imports, 'file-name': fileName } };
