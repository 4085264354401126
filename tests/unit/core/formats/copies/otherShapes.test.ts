import { describe, expect, test } from 'vitest';
import { withoutBody } from '../../../../../src/core/formats/pageCopy/withoutBody.ts';
import { withoutSeries } from '../../../../../src/core/formats/pageCopy/series.ts';
import { BEES, BOXES, readCopy } from './readCopy.ts';

const titlesOf = (text: string, name?: string) => readCopy(text, name).papers.map(({ title }) => title);
const abstractsOf = (text: string, name?: string) =>
  readCopy(text, name).papers.map(({ abstract }) => abstract);
const both = (shape: (paper: { title: string; abstract: string }, at: number) => string) =>
  [BOXES, BEES].map(shape).join('\n');
const TITLES = [BOXES.title, BEES.title];
const ABSTRACTS = [BOXES.abstract, BEES.abstract];

describe('what pages put around papers', () => {
  test('a line with the identifier above the word "Abstract"', () => {
    const text = both(
      ({ title, abstract }, at) =>
        `${title}\nJane Roe, John Doe\nbioRxiv 2023.05.1${at}.54012${at}; doi: https://doi.org/10.1101/2023.05.1${at}.54012${at}\nAbstract\n${abstract}\nAdd to Selected Citations`,
    );
    expect(titlesOf(text)).toEqual(TITLES);
    expect(abstractsOf(text)).toEqual(ABSTRACTS);
    expect(readCopy(text).papers.map(({ id }) => id)).toEqual([
      'doi:10.1101/2023.05.10.540120',
      'doi:10.1101/2023.05.11.540121',
    ]);
  });

  test('a button for the whole text behind the last sentence', () => {
    const text = both(
      ({ title, abstract }, at) =>
        `Open AccessArticle\n${title}\nby Jane Roe, John Doe and Ann Poe\nSensors 202${at}, 2${at}(4), 11; https://doi.org/10.3390/s2${at}04 - 17 Feb 202${at}\nAbstract\n${abstract} Full article\n(This article belongs to the Special Issue Carrying)`,
    );
    expect(titlesOf(`MDPI\nJournals\nTopics\n${text}`)).toEqual(TITLES);
    expect(abstractsOf(`MDPI\nJournals\nTopics\n${text}`)).toEqual(ABSTRACTS);
  });

  test('codes in front of all titles, and "Abstract" with a dash', () => {
    const text = both(
      ({ title, abstract }, at) =>
        `P${at + 1}.3  ${title}\nJane Roe, John Doe\nFaculty of Ferns\nAbstract—${abstract} It is shown.\nIndex Terms—boxes, bees\n`,
    );
    expect(titlesOf(text)).toEqual(TITLES);
    expect(abstractsOf(text)).toEqual(ABSTRACTS.map((text) => `${text} It is shown.`));
    const named = both(({ title, abstract }, at) => `GPT-${at + 2} and ${title}\n\n${abstract}\n`);
    expect(titlesOf(named)).toEqual([`GPT-2 and ${BOXES.title}`, `GPT-3 and ${BEES.title}`]);
  });

  test('the abstract in another language under a heading of its own', () => {
    const german =
      'Der Beitrag untersucht, wie kleine Roboter Kisten über unebenen Boden tragen. Auf der Grundlage von zwölf Versuchen wird gezeigt, dass sie weniger davon fallen lassen als andere.';
    const text = `Wie kleine Roboter Kisten tragen\n${BOXES.title}\n\nJane Roe, John Doe\n\nZusammenfassung\n${german}\n\nAbstract\n${BOXES.abstract}\n`;
    expect(abstractsOf(text)).toEqual([`${german}\n\n${BOXES.abstract}`]);
  });

  test('the text of the paper itself', () => {
    const text = `${BOXES.title}\nJane Roe1   John Doe1,2\nAbstract\n${BOXES.abstract}\n1Introduction\nMuch of what is known about boxes comes from level ground (Poe, 2019).\nOur contributions are as follows:\n•\nWe carry boxes.\n2Related Work\nEarly work assumed that the ground is level. We do not.\n3Method\nLet n be the number of boxes. We write the loss as a sum over them.\n`;
    expect(titlesOf(text)).toEqual([BOXES.title]);
    expect(abstractsOf(text)).toEqual([BOXES.abstract]);
  });

  test('but not what follows a heading that is not counted, or another abstract', () => {
    const uncounted = `Abstract\nA text.\nIntroduction\nAnother.\n2 Ferns\n`;
    expect(withoutBody(uncounted)).toBe(uncounted);
    const further = `Abstract\nA text.\n1 Introduction\nAnother.\n2 Ferns\nAbstract\nA third.\n`;
    expect(withoutBody(further)).toBe(further);
  });

  test('summaries by a machine are what a page has of its papers', () => {
    const text = both(
      ({ title, abstract }) =>
        `${title}\nJane RoeJohn Doe+1 authorAnn Poe\nComputer Science\nEuropean Conference on Carrying\n8 September 2018\nTLDR\n${abstract} Expand\n812\n[PDF]\nSave\nAlert`,
    );
    expect(titlesOf(text)).not.toContain('European Conference on Carrying');
  });
});

describe('what stands above titles and under names', () => {
  test('a line that says when is no title, wherever the title is', () => {
    const text = both(
      ({ title, abstract }, at) =>
        `☐\n${title}\nJournal Article Open Access\nCiting Works: 3 PubMed PMID: 2711${at}00\nAuthors: Jane Roe, John Doe\nPublished: Apr 1${at}, 2016 in Fern Research volume 16\nDOI: 10.1000/f.${at}\nAbstract: ${abstract} It is shown. show less\nFields of Study: Ferns`,
    );
    expect(titlesOf(`Scholarly Works (2)\nFilters\nDate Range\n${text}`)).toEqual(TITLES);
  });

  test('a company is no author', () => {
    const text = `Join for free\nConference PaperPDF Available\n${BOXES.title}\nJuly 2014\nDOI:10.1000/b.1\nAuthors:\nJane Roe\nUniversity of Ferns\nJohn Doe\nBoxes Inc.\nDownload full-text PDF\nCitations (18)\n\nAbstract and Figures\n${BOXES.abstract}\n`;
    expect(readCopy(text).papers.map(({ authors }) => authors)).toEqual(['Jane Roe; John Doe']);
  });

  test('the date behind "Publication date", and behind the kind of an article', () => {
    const text = both(
      ({ title, abstract }) =>
        `${title}\n\nJane Roe and John Doe\nPublication date: 01/02/2022\nAbstract\n${abstract} It is shown.\n\nFull text\n`,
    );
    expect(readCopy(text).papers.map(({ year }) => year)).toEqual([2022, 2022]);
    const listed = both(
      ({ title }, at) =>
        `${title}\nJane Roe, John Doe, Ann Poe\nResearch Article | published 1${at} Jul 2015 PLOS ONE\nhttps://doi.org/10.1000/p.${at}\nViews: 2,011 • Citations: 4`,
    );
    expect(readCopy(`ADVANCED SEARCH\n${listed}`).papers.map(({ year }) => year)).toEqual([2015, 2015]);
  });
});

describe('lists by hand', () => {
  test('titles behind "Paper:", with what stands between them', () => {
    const text = `Ferns group, spring term\n\n${both(({ title, abstract }, at) => `${at + 3} March — presenter: Ann\nPaper: ${title}\nLink: https://example.org/${at}\nAbstract: ${abstract}\n`)}`;
    expect(titlesOf(text)).toEqual(TITLES);
    expect(abstractsOf(text)).toEqual(ABSTRACTS);
  });

  test('labels in other languages', () => {
    const text = both(
      ({ title, abstract }) =>
        `Titel: ${title}\nAutoren: Jane Roe, John Doe\nJahr: 2021\nZusammenfassung: ${abstract}\n`,
    );
    expect(readCopy(text).papers).toMatchObject([
      { title: BOXES.title, authors: 'Jane Roe; John Doe', year: 2021, abstract: BOXES.abstract },
      { title: BEES.title, abstract: BEES.abstract },
    ]);
  });

  test('numbers that belong to titles stay', () => {
    const titles = ['12 Rules for Carrying Boxes', '3D Printing of Boxes for Robots', '2D Boxes'];
    const text = titles.map((title, at) => `${at + 1}. ${title}\n${BOXES.abstract}\n`).join('\n');
    expect(titlesOf(text)).toEqual(titles);
  });

  test('a mail in which papers are quoted', () => {
    const quoted = both(({ title, abstract }) => `> ${title}\n> Jane Roe, John Doe\n>\n> ${abstract}\n`);
    const mail = `From: Ann <ann@example.org>\nTo: group@example.org\nSubject: Re: papers\nContent-Type: text/plain\n\nHi all,\n\nthese two.\n\n${quoted}\nBest,\nAnn\n`;
    expect(titlesOf(mail, 'a.eml')).toEqual(TITLES);
    expect(abstractsOf(mail, 'a.eml')).toEqual(ABSTRACTS);
  });

  test('a note under an item is no abstract', () => {
    const list = (text: string) =>
      `- **${BOXES.title}** (Jane Roe; 2020) https://doi.org/10.1000/b.1\n  - ${text}\n- **${BEES.title}** (Ann Poe; 2021) https://doi.org/10.1000/b.2\n  - ${text}\n`;
    for (const note of ['Jonas says the data are public.', 'We should try Table 2. Not sure why.'])
      expect(abstractsOf(list(note), 'a.md')).toEqual(['', '']);
    expect(abstractsOf(list(BOXES.abstract), 'a.md')).toEqual([BOXES.abstract, BOXES.abstract]);
    expect(abstractsOf(list('Abstract: Short.'), 'a.md')).toEqual(['Short.', 'Short.']);
  });

  test('what an assistant says behind an abstract', () => {
    const text = `${both(({ title, abstract }, at) => `### ${at + 1}. ${title}\n\n**Authors:** Jane Roe, John Doe\n**Year:** 2020\n\n**Abstract:** ${abstract}\n\n**Why it matters:** It is cited by most later work.\n\n---\n`)}\nWould you like me to look for more recent work?\n`;
    expect(abstractsOf(text, 'a.md')).toEqual(ABSTRACTS);
    const parts = `### ${BOXES.title}\n\n**Abstract:** We carry boxes.\n\n**Results:** They did not fall.\n\n**Authors:** Jane Roe\n`;
    expect(abstractsOf(parts, 'a.md')[0]).toContain('They did not fall.');
  });

  test('the first line of a wrapped text is no venue', () => {
    const wrapped =
      'Occlusion is common where boxes stand in front of each other, causing\nthe edges to be unclear. We show that robots carry boxes all the same,\nand drop fewer of them.';
    const org = `* Boxes\n** TODO ${BOXES.title} :boxes:\n:PROPERTIES:\n:AUTHOR: Jane Roe and John Doe\n:YEAR: 2020\n:URL: https://arxiv.org/abs/2403.00001\n:END:\n${wrapped}\n`;
    expect(abstractsOf(org, 'a.org')).toEqual([wrapped.replaceAll('\n', ' ')]);
  });

  test('a title with commas behind names and a year', () => {
    const text = `Roe, J., & Doe, J. (2008). Carrying Boxes, Bees, and Ferns: A Study of Robots. Fern Studies, 30(2), 100-120.\n\n${BOXES.abstract}\n\n***\n\nPoe, A., & Doe, J. (2009). ${BEES.title}. Fern Studies, 31(2), 100-120.\n\n${BEES.abstract}\n`;
    expect(titlesOf(text)).toEqual(['Carrying Boxes, Bees, and Ferns: A Study of Robots', BEES.title]);
    expect(abstractsOf(text)).toEqual(ABSTRACTS);
  });
});

describe('more lists by hand', () => {
  test('a table that was pasted, with its titles under "Paper"', () => {
    const rows = both(({ title, abstract }) => `${title}\tAnn\t2/11\t${abstract}`);
    expect(titlesOf(`Paper\tWho\tWhen\tSummary\n${rows}\n`)).toEqual(TITLES);
  });

  test('works with their texts under the heading of a week', () => {
    const works = both(
      ({ title, abstract }, at) =>
        `${at + 1}. **Jane Roe (196${at}).** *${title}.* Fern Letters.\n\n   ${abstract}\n`,
    );
    expect(titlesOf(`## Week 3: required reading\n\n${works}`, 'a.md')).toEqual(TITLES);
  });
});

describe('texts without papers', () => {
  test('minutes, of which one item speaks of a study', () => {
    const text = `Parish Council\n\nTuesday, Village Hall\n\n1. Minutes of the last meeting\nThe minutes were approved as a true record and signed by the chair.\n\n2. Street lighting\nThe clerk reported that the study of street lighting in Mill Lane had been completed. The results show that eleven of forty lamps do not work at all.\n\n3. Playing field\nMs Osei presented what parents had said in their letters to her.\n\n4. Finance\nPayments of £412.30 were approved. The balance stands at £8,920.11.\n`;
    expect(titlesOf(text)).toEqual([]);
  });

  test('courses with their codes, and questions with answers', () => {
    const courses = ['Machine Learning', 'Distributed Systems', 'Seminar', 'Interaction'].map(
      (name, at) =>
        `CS 5${at}1 ${name}\nProf. Zhang · 6 ECTS · Mon 10–12\n${at === 1 ? 'Distributed systems have clocks and failures. We study systems that are in use and read papers about them. Exam at the end, and a project.' : 'It introduces what is in use, and how it is done well.'}\n`,
    );
    expect(titlesOf(`Courses\n\n${courses.join('\n')}`)).toEqual([]);
    const questions = `Help: Printing\n\nHow do I install it?\nOpen the settings, choose Printers and add the one that is there.\n\nWhy is it black?\nColour is switched off, because a study by the board showed that colour is dear.\n\nCan I print from my phone?\nYes. Send what is to be printed as an attachment from your address. We evaluated three phone apps and do not recommend any.\n`;
    expect(titlesOf(questions)).toEqual([]);
  });

  test('a series of which most are papers stays, and what has an identifier', () => {
    const lines = ['1. Boxes', 'x'.repeat(50), '', '2. Bees', 'x'.repeat(50), '', '3. Ferns', 'x'.repeat(50)];
    const paper = (line: number) => ({ title: lines[line - 1]!, abstract: BOXES.abstract, line });
    expect(withoutSeries([paper(1)], lines)).toEqual([]);
    expect(withoutSeries([paper(1), paper(4)], lines)).toHaveLength(2);
    expect(withoutSeries([{ ...paper(1), doi: '10.1000/b.1' }], lines)).toHaveLength(1);
    const long = lines.map((line) => line.replace(/^(\d\. )/, '$1How Small Robots Carry and Keep '));
    expect(withoutSeries([paper(1)], long)).toHaveLength(1);
  });

  test('release notes, and a quiz', () => {
    const notes = `Release Notes 7.2\n\nFaster search\nWe have rewritten the index. In our experiments search on large accounts is three times faster, and results are shown while you type.\n\nShared folders\nFolders can now be shared with people outside.\n\nKnown issues\nOn older phones the new method does not work. We propose to use a code for these known issues until then.\n`;
    expect(titlesOf(notes)).toEqual([]);
    const quiz = `Unit 4 quiz\n\n1. What is a control group?\nA group that does not receive the treatment, so that the results of those who do can be compared with it.\n\n2. Explain random assignment.\nDifferences between the groups are then due to chance, and methods of statistics can deal with it.\n\n3. Give an example.\nIce cream.\n`;
    expect(titlesOf(quiz)).toEqual([]);
  });

  test('but no list by hand of papers that are called by one word, with notes between them', () => {
    const list = `papers to read\n\nBERT\n\nWe introduce a new language representation model called BERT.\n\nread again next week\n\nAdam\n\nWe introduce Adam, an algorithm for gradient-based optimization of stochastic objective functions.\n`;
    expect(titlesOf(list)).toEqual(['BERT', 'Adam']);
  });

  test('a law, and a programme of times', () => {
    const law = `PROTECTION OF WETLANDS ACT\n\n1. Short title\n(1) This Act may be cited as the Wetlands Act 2014.\n(2) It comes into force on a day appointed.\n\n2. Interpretation\nIn this Act "wetland" means land covered by water, and "study" means an assessment of the effects of works on a wetland.\n\n3. Duty to assess\n(1) No person shall carry out works in a wetland unless a study has been made of their effects.\n(2) The study shall describe the methods used, the data on which it is based, and the results.\n`;
    expect(titlesOf(law)).toEqual([]);
    const day = (name: string) =>
      `${name}, 4 September\n08:00–09:00 Registration (Foyer)\n09:00–09:15 Opening (Hall A)\n09:15–10:15 Keynote (Hall A)\n10:45–12:15 Slopes / Foundations\n15:30–17:00 Panel: What do we expect of the code?\n19:00 Reception at the town hall\n`;
    expect(titlesOf(`Society for Soil — Programme\n\n${day('Monday')}\n${day('Tuesday')}`)).toEqual([]);
  });
});
