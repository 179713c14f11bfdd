// Kinds of papers as people type them, and the sign that their numbers carry (Decree 30/2020, annex III).

export interface DocumentKind {
  /** Folded, in full. */
  readonly name: string;
  /** First part of the sign in numbers: `30/2020/NĐ-CP`; laws carry the Assembly's, `qh14`. */
  readonly sign: string;
  /** Typed short before a number: «nđ 30». */
  readonly isShort: boolean;
  /** A number right behind the name is one: «nghị định 30», but «kế hoạch 5 năm». */
  readonly isNumbered: boolean;
  /** Called by a name as laws are: «luật đất đai». */
  readonly isCalled: boolean;
}

const row = (name: string, sign: string, traits = ''): DocumentKind => ({
  name,
  sign,
  isShort: traits.includes('s'),
  isNumbered: traits.includes('n'),
  isCalled: traits.includes('c'),
});

/** Longer names before those that they begin with. */
export const documentKinds: readonly DocumentKind[] = [
  row('bo luat', 'qh', 'nc'),
  row('luat', 'qh', 'nc'),
  row('phap lenh', 'pl', 'nc'),
  row('hien phap', 'hp', 'c'),
  row('nghi quyet lien tich', 'nqlt', 'snc'),
  row('nghi quyet', 'nq', 'snc'),
  row('nghi dinh', 'nd', 'snc'),
  row('quyet dinh', 'qd', 'sn'),
  row('thong tu lien tich', 'ttlt', 'snc'),
  row('thong tu', 'tt', 'snc'),
  row('chi thi', 'ct', 'sn'),
  row('van ban hop nhat', 'vbhn', 'sn'),
  row('ket luan', 'kl', 's'),
  row('to trinh', 'ttr', 's'),
  row('cong van', 'cv', 's'),
  row('cong dien', 'cd'),
  row('thong bao', 'tb'),
  row('ke hoach', 'kh'),
  row('huong dan', 'hd'),
  row('bao cao', 'bc'),
  row('lenh', 'l'),
  row('quy chuan', 'qcvn'),
  row('tieu chuan', 'tcvn'),
];

export const kindBySign: ReadonlyMap<string, DocumentKind> = new Map(
  documentKinds.filter(({ sign }) => sign !== 'qh').map((kind) => [kind.sign, kind]),
);
export const kindByName: ReadonlyMap<string, DocumentKind> = new Map(documentKinds.map((kind) => [kind.name, kind]));
