/** The file the page saves next; for as long as it is waited for, nothing reaches the folder of whoever runs the tests. */
export function savedFile(): Promise<{ readonly name: string; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      HTMLAnchorElement.prototype.click = click;
      fetch(this.href).then((file) => file.text()).then((text) => resolve({ name: this.download, text }), reject);
    };
  });
}
