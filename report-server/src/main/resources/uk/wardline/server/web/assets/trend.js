// Draws the chart of the table that it names, so that chart and table cannot differ.
(function () {
  const place = document.getElementById('trend-chart')
  const table = place && document.getElementById(place.dataset.table)
  if (!table || !window.echarts) {
    return
  }
  const heads = Array.from(table.tHead.rows[0].cells)
  const rows = Array.from(table.tBodies[0].rows)
  const months = rows.map(row => row.cells[0].textContent)
  const looks = [{ color: '#12436d', line: 'solid', mark: 'circle' }, { color: '#a8500b', line: 'dashed', mark: 'rect' }]
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const series = heads
    .map((head, at) => ({ head, at }))
    .filter(({ head }) => head.hasAttribute('data-series'))
    .map(({ head, at }, n) => ({
      name: head.textContent,
      type: 'line',
      symbol: looks[n].mark,
      symbolSize: 7,
      lineStyle: { width: 3, color: looks[n].color, type: looks[n].line },
      itemStyle: { color: looks[n].color },
      data: rows.map(row => Number(row.cells[at].dataset.value))
    }))
  place.hidden = false
  const chart = window.echarts.init(place, null, { renderer: 'canvas' })
  const text = { color: '#0b0c0c', fontFamily: 'arial, sans-serif', fontSize: 14 }
  chart.setOption({
    animation: !calm,
    textStyle: text,
    grid: { left: 8, right: 24, top: 48, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: text, itemWidth: 40 },
    // Rich text is drawn on the canvas; the other way writes inline styles, which the page's policy refuses.
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    xAxis: { type: 'category', data: months, axisLabel: text, axisTick: { alignWithLabel: true } },
    yAxis: { type: 'value', min: 0, axisLabel: text },
    series
  })
  window.addEventListener('resize', () => chart.resize())
})()
