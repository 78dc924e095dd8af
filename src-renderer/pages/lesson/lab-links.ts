/** Lessons whose subject can be tried in the licence lab, and the state it opens with. */
export const labOfLesson: Readonly<Record<string, string>> = {
  'the-test-of-2022': 'chip=A100+SXM+80GB&rule=2022-10-07&to=CN&hq=CN',
  'the-test-of-2023': 'chip=A100+SXM+80GB&rule=2023-10-17&to=CN&hq=CN',
  'why-the-h800-existed': 'chip=H800+SXM&rule=2022-10-07&to=CN&hq=CN',
  'computing-tpp': 'chip=H20&rule=2023-10-17&to=CN&hq=CN',
  'density-and-the-workaround': 'chip=L40&rule=2023-10-17&to=CN&hq=CN',
  'chips-made-to-fit': 'chip=H20&rule=2023-10-17&to=CN&hq=CN',
  'the-consumer-card-edge': 'chip=RTX+4090+D&rule=2023-10-17&to=CN&hq=CN',
  'high-bandwidth-memory':
    'formats=none&die=unknown&io=unknown&memory=819&hbm=110&datacentre=yes&rule=2024-12-02&to=CN&hq=CN',
  'case-by-case-2026': 'chip=H200+SXM&rule=2026-01-15&to=CN&hq=CN',
};
