import { allOf, found, type Rule } from './finding';

/** What is past its review date tells the learner so; its author should look at it again first. */
export const pastReview: Rule = (course) =>
  [...allOf(course, 'questions'), ...allOf(course, 'lessons')].flatMap((item) =>
    item.value.reviewBy !== null && item.value.reviewBy < course.today
      ? [
          found(
            'advice',
            'past-review',
            item,
            `"${item.value.id}" was to be reviewed by ${item.value.reviewBy}.`,
            'Read its sources again, then move the date.',
          ),
        ]
      : [],
  );
