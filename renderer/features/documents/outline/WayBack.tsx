// «Trở lại Điều 9»: after a jump, the way back to where one was.

export function WayBack() {
  return null;
}
