// «Chương II › Điều 15 › Khoản 2»: where in the law one reads.

export function UnitCrumbs() {
  return null;
}
