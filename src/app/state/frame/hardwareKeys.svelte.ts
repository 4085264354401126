/** Whether there is a keyboard to press: no browser tells before a key is pressed. */
class HardwareKeys {
  #used = $state(false);

  /** True once a key was pressed where no keyboard on screen would have been. */
  get used(): boolean {
    return this.#used;
  }

  note(): void {
    this.#used = true;
  }
}

export const hardwareKeys = new HardwareKeys();
