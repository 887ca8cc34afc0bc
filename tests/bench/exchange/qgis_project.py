"""A project with one layer of a database, for QGIS Server: PROJECT CONNECTION COUNTY DIGITS COLUMN…"""
import sys

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer

path, connection, county, digits, *told = sys.argv[1:]
application = QgsApplication([], False)
application.initQgis()

source = (
    f"{connection} key='parcel_id' checkPrimaryKeyUnicity='0' estimatedmetadata=true srid=4490 type=Polygon "
    f'table="sizhi"."parcel" (geometry) sql=county_code = \'{county}\''
)
layer = QgsVectorLayer(source, "parcels", "postgres")
if not layer.isValid():
    sys.exit("the layer is not valid")
layer.setExcludeAttributesWfs({field.name() for field in layer.fields()} - set(told))

project = QgsProject.instance()
project.addMapLayer(layer)
project.writeEntry("WFSLayers", "/", [layer.id()])
project.writeEntry("WFSLayersPrecision", "/" + layer.id(), int(digits))
if not project.write(path):
    sys.exit("the project was not written")
