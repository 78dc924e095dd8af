import { offlineWorkerAddress, takeOver } from '@core/host/offline-list';

/**
 * The copy of the app a browser keeps, so that it opens without its server. A newer version is
 * fetched beside it and taken when the person asks.
 */
export class OfflineCopy {
  #newer = $state.raw<ServiceWorker | null>(null);
  #begun = false;

  /** Whether a newer version lies ready. */
  get hasNewer(): boolean {
    return this.#newer !== null;
  }

  /** @param wanted false in the window, which has its files itself */
  async begin(wanted: boolean): Promise<void> {
    if (!wanted || this.#begun || !('serviceWorker' in navigator)) return;
    this.#begun = true;
    const copies = navigator.serviceWorker;
    const registration = await copies
      .register(offlineWorkerAddress, { updateViaCache: 'none' })
      // Private windows and some settings forbid it; then there is no copy, and nothing is lost.
      .catch(() => null);
    if (registration === null || registration === undefined) return;
    // The first one replaces nothing.
    const look = () => (this.#newer = copies.controller ? registration.waiting : null);
    look();
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', look),
    );
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
    });
  }

  /** Every answer is stored already: the page starts anew in the newer version. */
  take(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
      once: true,
    });
    this.#newer?.postMessage(takeOver);
  }

  later(): void {
    this.#newer = null;
  }
}
