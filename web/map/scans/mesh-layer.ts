import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl'
import type { MercatorMesh } from './mercator-mesh.ts'

const VERTEX_SHADER = `#version 300 es
in vec2 place;
in vec2 share;
uniform mat4 matrix;
out vec2 at;
void main() {
  at = share;
  gl_Position = matrix * vec4(place, 0.0, 1.0);
}`
const FRAGMENT_SHADER = `#version 300 es
precision highp float;
in vec2 at;
uniform sampler2D picture;
uniform float opacity;
uniform float leftOf;
out vec4 colour;
void main() {
  if (gl_FragCoord.x > leftOf) discard;
  colour = vec4(texture(picture, at).rgb * opacity, opacity);
}`

const NUMBER_BYTES = 4
const EVERYWHERE = 1e9

function compiled(gl: WebGL2RenderingContext, type: GLenum, source: string): WebGLShader {
  const shader = gl.createShader(type)!
  gl.shaderSource(shader, source)
  gl.compileShader(shader)
  return shader
}

function linked(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram()
  gl.attachShader(program, compiled(gl, gl.VERTEX_SHADER, VERTEX_SHADER))
  gl.attachShader(program, compiled(gl, gl.FRAGMENT_SHADER, FRAGMENT_SHADER))
  gl.linkProgram(program)
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true)
    throw new Error(`The scan cannot be drawn: ${gl.getProgramInfoLog(program) ?? ''}`)
  return program
}

function pictureTexture(gl: WebGL2RenderingContext, picture: TexImageSource): WebGLTexture {
  const texture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false)
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false)
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, picture)
  gl.generateMipmap(gl.TEXTURE_2D)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE)
  return texture
}

/** The map's matrix for figures that are told from an origin, multiplied before it loses digits. Columns first. */
export function matrixFrom(
  world: ArrayLike<number>,
  [x, y]: readonly [number, number],
  unit: number,
): Float32Array<ArrayBuffer> {
  const matrix = Float64Array.from(world)
  for (let row = 0; row < 4; row++) {
    const [right, down, shift] = [world[row]!, world[4 + row]!, world[12 + row]!]
    matrix[12 + row] = right * x + down * y + shift
    matrix[row] = right * unit
    matrix[4 + row] = down * unit
  }
  return new Float32Array(matrix)
}

/** A picture drawn as textured triangles between the layers of the map. */
export class MeshLayer implements CustomLayerInterface {
  readonly type = 'custom'
  readonly id: string
  opacity = 1
  /** The share of the map's width, from the left, that shows the picture; null: all of it. */
  swipe: number | null = null
  private readonly mesh: MercatorMesh
  private readonly picture: TexImageSource
  private drawing: {
    readonly program: WebGLProgram
    readonly vertices: WebGLVertexArrayObject
    readonly texture: WebGLTexture
    readonly buffers: readonly WebGLBuffer[]
  } | null = null

  constructor(id: string, picture: TexImageSource, mesh: MercatorMesh) {
    this.id = id
    this.picture = picture
    this.mesh = mesh
  }

  onAdd(_map: MapLibreMap, gl: WebGL2RenderingContext): void {
    const program = linked(gl)
    const vertices = gl.createVertexArray()
    const [corners, triangles] = [gl.createBuffer(), gl.createBuffer()]
    gl.bindVertexArray(vertices)
    gl.bindBuffer(gl.ARRAY_BUFFER, corners)
    gl.bufferData(gl.ARRAY_BUFFER, this.mesh.corners, gl.STATIC_DRAW)
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, triangles)
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, this.mesh.triangles, gl.STATIC_DRAW)
    for (const [name, start] of [
      ['place', 0],
      ['share', 2],
    ] as const) {
      const location = gl.getAttribLocation(program, name)
      gl.enableVertexAttribArray(location)
      gl.vertexAttribPointer(location, 2, gl.FLOAT, false, 4 * NUMBER_BYTES, start * NUMBER_BYTES)
    }
    gl.bindVertexArray(null)
    this.drawing = { program, vertices, texture: pictureTexture(gl, this.picture), buffers: [corners, triangles] }
  }

  onRemove(_map: MapLibreMap, gl: WebGL2RenderingContext): void {
    if (this.drawing === null) return
    const { program, vertices, texture, buffers } = this.drawing
    gl.deleteProgram(program)
    gl.deleteVertexArray(vertices)
    gl.deleteTexture(texture)
    for (const buffer of buffers) gl.deleteBuffer(buffer)
    this.drawing = null
  }

  render(gl: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    if (this.drawing === null) return
    const { program, vertices, texture } = this.drawing
    const uniform = (name: string) => gl.getUniformLocation(program, name)
    const matrix = matrixFrom(defaultProjectionData.mainMatrix, this.mesh.origin, this.mesh.unit)
    gl.useProgram(program)
    gl.bindVertexArray(vertices)
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, texture)
    gl.uniform1i(uniform('picture'), 0)
    gl.uniformMatrix4fv(uniform('matrix'), false, matrix)
    gl.uniform1f(uniform('opacity'), this.opacity)
    gl.uniform1f(uniform('leftOf'), this.swipe === null ? EVERYWHERE : this.swipe * gl.drawingBufferWidth)
    // A mirrored or folded picture turns its triangles' backs to us.
    gl.disable(gl.CULL_FACE)
    gl.drawElements(gl.TRIANGLES, this.mesh.triangles.length, gl.UNSIGNED_SHORT, 0)
    gl.bindVertexArray(null)
  }
}
