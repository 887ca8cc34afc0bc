"""Draws a case in QGIS from the collections of the data service, plainly, as somebody does who has just opened them.

Arguments: address of the service, an access token, a box (west, south, east, north in metres of EPSG:3857), width and height of the
picture in pixels, the colours of the sides A and B, a file for the picture.
"""

import sys

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRectangle,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QFont

root, token, box, width, height, colour_a, colour_b, picture = sys.argv[1:]
west, south, east, north = (float(figure) for figure in box.split(','))
QgsApplication.setPrefixPath('/usr', True)
# Letters need fonts, and fonts a screen, which may be none (QT_QPA_PLATFORM=offscreen).
application = QgsApplication([], True)
application.initQgis()

PIXELS = {'line_width_unit': 'Pixel', 'outline_width_unit': 'Pixel', 'size_unit': 'Pixel', 'distance_unit': 'Pixel'}
INK = '#24221e'


def opened(collection):
    uri = f" url='{root}' typename='{collection}' username='qgis' password='{token}'"
    layer = QgsVectorLayer(uri, collection, 'OAPIF')
    if not layer.isValid():
        sys.exit(f'{collection} cannot be opened.')
    return layer


def line(colour, pixels, style='solid'):
    return QgsLineSymbol.createSimple({**PIXELS, 'line_color': colour, 'line_width': str(pixels), 'line_style': style})


def outline(colour, pixels):
    return QgsFillSymbol.createSimple({**PIXELS, 'style': 'no', 'outline_color': colour, 'outline_width': str(pixels)})


def by_rules(layer, *rules):
    root_rule = QgsRuleBasedRenderer.Rule(None)
    for condition, symbol in rules:
        root_rule.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=condition))
    layer.setRenderer(QgsRuleBasedRenderer(root_rule))
    return layer


def with_one(layer, symbol):
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def named(layer, expression, pixels, placement):
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(1)
    text = QgsTextFormat()
    text.setFont(QFont('Noto Serif CJK SC'))
    text.setSize(pixels * 0.72)
    text.setColor(QColor('#5d574b'))
    text.setBuffer(buffer)
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    settings.placement = placement
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    return layer


def hatch():
    symbol = QgsFillSymbol.createSimple({'style': 'b_diagonal', 'color': '#5b4f6e', 'outline_style': 'no'})
    symbol.setOpacity(0.6)
    return symbol


def draw():
    """In a function of its own: QGIS falls over layers that outlive it."""
    areas = with_one(opened('place-areas'), QgsFillSymbol.createSimple({**PIXELS, 'color': '#e9e6c4', 'outline_color': '#cfca99', 'outline_width': '1'}))
    lines = by_rules(opened('place-lines'), ("\"kind\" in ('stream', 'gully', 'ditch')", line('#8fb0be', 1.6)), ('ELSE', line('#b59a78', 1.6)))
    points = with_one(opened('place-points'), QgsMarkerSymbol.createSimple({**PIXELS, 'name': 'circle', 'color': '#5d574b', 'outline_style': 'no', 'size': '5'}))
    overlaps = with_one(opened('overlaps'), hatch())
    outlines = by_rules(
        opened('outlines'),
        ("\"role\" = 'extent'", outline(INK, 3.2)),
        ("\"role\" = 'claim' and \"claimant\" = 'A'", outline(colour_a, 2.6)),
        ("\"role\" = 'claim' and \"claimant\" = 'B'", outline(colour_b, 2.6)),
    )
    dividing = with_one(opened('dividing-lines'), line(INK, 4.8))
    named(areas, '"name"', 12, QgsPalLayerSettings.OverPoint)
    named(lines, '"name"', 12, QgsPalLayerSettings.Line)
    named(points, '"name"', 12, QgsPalLayerSettings.AroundPoint)

    settings = QgsMapSettings()
    settings.setLayers([points, dividing, outlines, overlaps, lines, areas])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem('EPSG:3857'))
    settings.setExtent(QgsRectangle(west, south, east, north))
    settings.setOutputSize(QSize(int(width), int(height)))
    settings.setOutputDpi(96)
    settings.setBackgroundColor(QColor('#ffffff'))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    job.renderedImage().save(picture)


draw()
application.exitQgis()
