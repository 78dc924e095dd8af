import { sameText } from '../identity';
import { joinTexts } from '../labels';
import { choiceBody } from '../moodle/choice-draft';
import { explanationOf, noteSettings, paramsOf, type ContentReader } from './content-reading';
import { multiChoiceSchema, singleChoiceSetSchema, trueFalseSchema } from './content-schemas';
import { noteNotChosen, noteTip } from './content-words';

export const readMultiChoice: ContentReader = (params, words) => {
  const content = paramsOf(multiChoiceSchema, params);
  const { behaviour, media } = content;
  const right = content.answers.filter(({ correct }) => correct === true).length;
  const type = behaviour['type'];
  const singleAnswer = behaviour['singleAnswer'] ?? content.singleAnswer;
  // "auto", as it is where nobody chose, goes by the number of right answers.
  const single =
    type === 'single' || singleAnswer === true
      ? true
      : type !== 'multi' && singleAnswer !== false && right === 1;
  const keepOrder = (behaviour['randomAnswers'] ?? content.randomAnswers) === false;
  const stem = sameText(words.plain(content.question));
  const answers = content.answers.map((answer) => {
    const { tip, chosenFeedback, notChosenFeedback } = answer.tipsAndFeedback;
    noteTip(words, tip);
    noteNotChosen(words, notChosenFeedback || answer.notChosenFeedback);
    return {
      text: sameText(words.plain(answer.text)),
      fraction: answer.correct === true ? 1 : 0,
      feedback: words.text(chosenFeedback || answer.chosenFeedback),
    };
  });
  noteSettings(behaviour, words);
  const explanation = explanationOf(content.overallFeedback, words);
  const body = choiceBody(answers, { single, keepOrder }, words.note);
  return { parts: [{ draft: { ...body, stem, explanation } }], media };
};

export const readTrueFalse: ContentReader = (params, words) => {
  const content = paramsOf(trueFalseSchema, params);
  const { behaviour, media } = content;
  const said = (name: string) => {
    const html = behaviour[name];
    return typeof html === 'string' ? words.text(html) : null;
  };
  const stem = sameText(words.plain(content.question));
  const onCorrect = said('feedbackOnCorrect');
  if (onCorrect !== null) words.note('reasons-into-explanation');
  noteSettings(behaviour, words);
  const explanation = joinTexts(onCorrect, explanationOf(content.overallFeedback, words));
  const wrong = { why: said('feedbackOnWrong'), belief: null };
  const answer = content.correct === 'true';
  return { parts: [{ draft: { kind: 'true-false', stem, explanation, answer, wrong } }], media };
};

/** Each of the set is a question of its own; its first answer is the right one. */
export const readSingleChoiceSet: ContentReader = (params, words) => {
  const content = paramsOf(singleChoiceSetSchema, params);
  noteSettings(content.behaviour, words);
  if (content.overallFeedback.some(({ feedback }) => words.plain(feedback) !== ''))
    words.note('h5p-overall-feedback-left-out');
  const parts = content.choices.map(({ question, answers, subContentId }) => {
    const stem = sameText(words.plain(question));
    const options = answers.map((answer, index) => {
      const text = sameText(words.plain(answer));
      return index === 0
        ? { text, right: true as const, why: null }
        : { text, right: false as const, why: null, belief: null };
    });
    const ownId = subContentId === '' ? null : subContentId;
    return {
      ownId,
      draft: { kind: 'single-choice' as const, stem, explanation: null, keepOrder: false, options },
    };
  });
  return { parts, media: content.media };
};
