import { addDays, addMonths, termOf } from '../day.js';
import { enrolmentCertificate, type Study } from '../papers/study.js';
import { UNIVERSITIES } from '../places/institutions.js';
import type { Chance } from '../random.js';
import type { Paper, Story } from './matter.js';

export const STUDENTS_FROM = [
  ['IND', 9],
  ['CHN', 8],
  ['IRN', 6],
  ['TUR', 5],
  ['VNM', 3],
  ['CMR', 4],
  ['COL', 2],
  ['MAR', 3],
  ['TUN', 2],
  ['PAK', 3],
  ['BGD', 3],
  ['RUS', 2],
  ['UKR', 2],
  ['KOR', 3],
  ['JPN', 2],
  ['USA', 2],
  ['BRA', 2],
  ['IDN', 2],
  ['NPL', 2],
  ['EGY', 2],
  ['GEO', 2],
  ['NGA', 2],
] as const;
const COURSES = [
  ['Informatik', 'Bachelor of Science'],
  ['Data and Computer Science', 'Master of Science'],
  ['Umweltingenieurwesen', 'Master of Science'],
  ['Medizin', 'Staatsexamen'],
  ['Molekulare Biotechnologie', 'Bachelor of Science'],
  ['Wirtschaftsinformatik', 'Bachelor of Science'],
  ['Germanistik im Kulturvergleich', 'Master of Arts'],
  ['Physik', 'Master of Science'],
  ['Translation Studies', 'Master of Arts'],
  ['Gesang', 'Master of Music'],
  ['Maschinenbau', 'Bachelor of Engineering'],
] as const;
export const STUDENT_ROOMS = [
  ['DORMITORY', 5],
  ['FLAT', 6],
  ['CARE_OF', 1],
] as const;

/** Course, term and university of one student. */
export function drawStudy(chance: Chance): Study {
  const [course, degree] = chance.pick(COURSES);
  const university =
    course === 'Gesang'
      ? UNIVERSITIES[3]
      : chance.weigh(UNIVERSITIES.map((one, i) => [one, [7, 3, 1, 0][i] ?? 0] as const));
  return {
    university: university ?? chance.pick(UNIVERSITIES),
    course,
    degree,
    term: chance.between(2, 7),
    terms: degree.startsWith('B') ? 6 : degree === 'Staatsexamen' ? 12 : 4,
    number: chance.digits(7),
  };
}

export function studySection(
  study: Study,
  story: Story,
): { institution: string; course: string; semester: number; expectedEnd: string } {
  const left = Math.max(1, study.terms - study.term);
  return {
    institution: study.university.name,
    course: `${study.course} (${study.degree})`,
    semester: study.term,
    expectedEnd: addMonths(termOf(story.on).until, left * 6).slice(0, 7),
  };
}

export function enrolment(story: Story, study: Study): Paper {
  return {
    slot: 'IMMA',
    habit: 'LETTER',
    names: ['Immatrikulationsbescheinigung', 'Immatrikulation', 'Studienbescheinigung', 'enrolment'],
    sheets: () => enrolmentCertificate(story.person, study, addDays(story.on, -12)),
  };
}
