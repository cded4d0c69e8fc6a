// Starts with the second asterisk of a doc comment.
const questionOpening = /^\*[\s*]*(What|Whether|Where|Who|Whom|Whose|How|When|Why)\b/;
// Only words that are wrong in every context.
const bannedWord = /\b(?:mend(?:s|ed|ing)?|anew|amidst|rarer|shall|by hand|told of)\b/i;

/**
 * Reports doc comments that start with a question word, and banned words in all comments.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
const comments = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      opening: 'Start with a verb ("Returns …") or a noun phrase instead of "{{word}}".',
      banned: 'Use plain English instead of "{{word}}".',
    },
  },
  create: (context) => ({
    Program() {
      for (const {value, loc} of context.sourceCode.getAllComments()) {
        if (!loc) continue;
        const [, opening] = questionOpening.exec(value) ?? [];
        const [banned] = bannedWord.exec(value) ?? [];
        if (opening) context.report({loc, messageId: 'opening', data: {word: opening}});
        if (banned) context.report({loc, messageId: 'banned', data: {word: banned}});
      }
    },
  }),
};

/** ESLint plugin for the language of comments. */
export const plainEnglish = {rules: {comments}};
