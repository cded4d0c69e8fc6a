/** Ends the fade of a step, in which text has too little contrast. */
export function finishTransitions(root: DocumentOrShadowRoot): void {
  for (const each of root.getAnimations()) if (each instanceof CSSTransition) each.finish();
}
