declare namespace astroHTML.JSX {
  interface ButtonHTMLAttributes {
    /** Id of a popover that opens on hover and focus, where the browser can. https://open-ui.org/components/interest-invokers.explainer/ */
    interestfor?: string;
  }
}
