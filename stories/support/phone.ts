/** The narrowest screen, 320 CSS pixels (WCAG 2.2, 1.4.10 Reflow). The tests show it to stories tagged `phone`. */
export const VIEWPORTS = {
  phone: { name: 'Phone, 320 px', styles: { width: '320px', height: '700px' }, type: 'mobile' },
} as const;

export const onPhone = { viewport: { value: 'phone', isRotated: false } } as const;
