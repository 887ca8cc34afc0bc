"""Reads every collection of a service as QGIS does, and tells as JSON what came: one process for all, since QGIS starts slowly.

Arguments: address of the service, an access token, EPSG code to bring extents to, then the collections.
"""

import json
import sys

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProject,
    QgsVectorLayer,
)

root, token, epsg, *collections = sys.argv[1:]
QgsApplication.setPrefixPath('/usr', True)
application = QgsApplication([], False)
application.initQgis()


def opened(collection, more=''):
    uri = f" url='{root}' typename='{collection}' username='qgis' password='{token}' pageSize='7' {more}"
    return QgsVectorLayer(uri, collection, 'OAPIF')


def extent_of(layer, transform=None):
    """Of the features themselves: what a layer says of its extent may be rounded."""
    box = None
    for feature in layer.getFeatures():
        if not feature.hasGeometry():
            continue
        geometry = feature.geometry()
        if transform:
            geometry.transform(transform)
        found = geometry.boundingBox()
        box = found if box is None else box
        box.combineExtentWith(found)
    return None if box is None else [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]


def told(collection):
    layer = opened(collection)
    if not layer.isValid():
        return {'collection': collection, 'isValid': False}
    plane = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem('EPSG:4490'),
        QgsCoordinateReferenceSystem(f'EPSG:{epsg}'),
        QgsProject.instance(),
    )
    ids = [feature['id'] for feature in layer.getFeatures()]
    answer = {
        'collection': collection,
        'isValid': True,
        'geometry': layer.geometryType(),
        'fields': [field.name() for field in layer.fields()],
        'ids': ids,
        'extent': extent_of(layer),
        'planeExtent': extent_of(layer, plane),
    }
    if 'claimant' in answer['fields']:
        layer.setSubsetString("\"claimant\" = 'A'")
        answer['ofClaimantA'] = len(list(layer.getFeatures()))
    return answer


print(json.dumps([told(collection) for collection in collections]))
sys.stdout.flush()
application.exitQgis()
