import { describe, expect, it } from 'vitest';
import { venueName } from '../../../../src/core/paper/venueName.ts';
import { venueOf } from '../../../../src/core/paper/summary.ts';

describe('the name of a venue', () => {
  // Each series of the 87,000 papers that this was made with, and others that people publish at.
  it.each([
    ['3dv2025', '3DV 2025'],
    ['aaai2022', 'AAAI 2022'],
    ['acl2022', 'ACL 2022'],
    ['acml2010', 'ACML 2010'],
    ['aistats1995', 'AISTATS 1995'],
    ['alt2025', 'ALT 2025'],
    ['automl2024', 'AutoML 2024'],
    ['coling2020', 'COLING 2020'],
    ['colm2025', 'COLM 2025'],
    ['colt2011', 'COLT 2011'],
    ['corl2021', 'CoRL 2021'],
    ['cvpr2013', 'CVPR 2013'],
    ['eccv2018', 'ECCV 2018'],
    ['iccv2019', 'ICCV 2019'],
    ['iclr2013', 'ICLR 2013'],
    ['icml2019', 'ICML 2019'],
    ['icra2000', 'ICRA 2000'],
    ['ijcai2024', 'IJCAI 2024'],
    ['iros2023', 'IROS 2023'],
    ['naacl2021', 'NAACL 2021'],
    ['nips1987', 'NIPS 1987'],
    ['rss2009', 'RSS 2009'],
    ['uai2019', 'UAI 2019'],
    ['wacv2025', 'WACV 2025'],
    ['www2025', 'WWW 2025'],
    ['neurips2021', 'NeurIPS 2021'],
    ['corl-2021', 'CoRL 2021'],
    ['icml 2019', 'ICML 2019'],
    ['interspeech_2020', 'Interspeech 2020'],
    ['tmlr', 'TMLR'],
    ['lrec-coling2024', 'LREC-COLING 2024'],
  ])('“%s” is written “%s”', (venue, name) => {
    expect(venueName(venue)).toBe(name);
  });

  it.each([
    'ICML 2019',
    'Nature',
    'nature2020',
    'foo2019',
    'Proceedings of the 36th ICML',
    'arXiv',
    'constructor',
    '',
  ])('stays “%s” where that is how it is written, or nobody knows better', (venue) => {
    expect(venueName(venue)).toBe(venue);
  });

  it('has its year once, whether its document says it in the name or beside it', () => {
    expect(venueOf({ venue: 'icml2019', year: 2019 })).toBe('ICML 2019');
    expect(venueOf({ venue: 'icml', year: 2019 })).toBe('ICML 2019');
    expect(venueOf({ venue: 'Letters', year: 2019 })).toBe('Letters 2019');
    expect(venueOf({ venue: 'icml2019' })).toBe('ICML 2019');
  });
});
