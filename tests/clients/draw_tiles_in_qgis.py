"""Draws vector tiles as QGIS does, each set as its MapLibre style says, and tells as JSON what came of it.

Arguments: address of the service's list of tiles, an access token, a box (west, south, east, north in metres of EPSG:3857), the width of
the picture in pixels, a folder for the pictures. Nothing is drawn around what has no line or area: a picture is white where nothing is.
"""

import json
import os
import sys
import tempfile
import urllib.request

folder = tempfile.mkdtemp()
os.environ['QGIS_AUTH_DB_DIR_PATH'] = folder

from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsAuthMethodConfig,
    QgsCoordinateReferenceSystem,
    QgsMapBoxGlStyleConversionContext,
    QgsMapBoxGlStyleConverter,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorTileLayer,
)
from qgis.PyQt.QtCore import QSize  # noqa: E402
from qgis.PyQt.QtGui import QColor, QImage  # noqa: E402
from urllib.parse import quote  # noqa: E402

sets_address, token, box, width, pictures = sys.argv[1:]
west, south, east, north = (float(figure) for figure in box.split(','))
QgsApplication.setPrefixPath('/usr', True)
application = QgsApplication([], False)
application.initQgis()


def read(address):
    request = urllib.request.Request(address, headers={'Authorization': f'Bearer {token}'})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def signed_in():
    """As a person enters it under Authentication: any name, the token as the password."""
    manager = QgsApplication.authManager()
    manager.setMasterPassword('only for this run', True)
    config = QgsAuthMethodConfig('Basic')
    config.setName('sizhi')
    config.setConfig('username', 'qgis')
    config.setConfig('password', token)
    manager.storeAuthenticationConfig(config)
    return config.id()


def opened(tile_set, auth):
    links = {link['rel']: link['href'] for link in tile_set['links']}
    told = read(links['describedby'])
    address = quote(told['tiles'][0], safe='/:{}')
    uri = f"type=xyz&url={address}&zmin={told['minzoom']}&zmax={told['maxzoom']}&authcfg={auth}"
    layer = QgsVectorTileLayer(uri, tile_set['title'])
    converter = QgsMapBoxGlStyleConverter()
    context = QgsMapBoxGlStyleConversionContext()
    result = converter.convert(read(links['http://www.opengis.net/def/rel/ogc/1.0/styles']), context)
    layer.setRenderer(converter.renderer())
    layer.setLabeling(converter.labeling())
    return layer, result == QgsMapBoxGlStyleConverter.Success, converter.warnings()


def drawn(layer):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem('EPSG:3857'))
    settings.setExtent(QgsRectangle(west, south, east, north))
    settings.setOutputSize(QSize(int(width), round(int(width) * (north - south) / (east - west))))
    settings.setBackgroundColor(QColor('white'))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage().convertToFormat(QImage.Format_RGB888)


auth = signed_in()
answers = []
for tile_set in read(sets_address)['tilesets']:
    layer, is_converted, warnings = opened(tile_set, auth)
    picture = os.path.join(pictures, f"{tile_set['title']}.png")
    drawn(layer).save(picture)
    answers.append(
        {
            'title': tile_set['title'],
            'isValid': layer.isValid(),
            'isConverted': is_converted,
            'warnings': warnings,
            'picture': picture,
        }
    )
print(json.dumps(answers))
sys.stdout.flush()
application.exitQgis()
