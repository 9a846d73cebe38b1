/// An attribute of a graph, cluster, node or edge: a name of the attribute reference and a value of
/// the type that it asks for.
public struct DOTAttribute: Hashable, Sendable {
  /// The name: a DOT identifier of ASCII letters.
  public let name: String

  /// The value.
  public let value: DOTValue

  /// An attribute; only through the functions that know its type.
  init(_ name: String, _ value: DOTValue) {
    self.name = name
    self.value = value
  }
}

/// The value of an attribute.
public enum DOTValue: Hashable, Sendable {
  /// One of the words that Graphviz defines.
  case keyword(String)
  /// Lines of text.
  case text(DOTText)
  /// An HTML-like label.
  case html(HTMLLabel)
  /// A text that is not drawn: tooltips, class names, fonts.
  case string(String)
  /// The id of a cluster.
  case cluster(String)
  /// An IRI; what no IRI may hold is percent-encoded.
  case iri(String)
  /// A number; written with up to three decimals, 0 if it is not finite.
  case number(Double)
  /// `true` or `false`.
  case flag(Bool)
}

// Labels, links and names.
extension DOTAttribute {
  /// The text that is drawn.
  public static func label(_ text: DOTText) -> DOTAttribute { DOTAttribute("label", .text(text)) }
  /// A drawn table or text with fonts.
  public static func label(_ html: HTMLLabel) -> DOTAttribute { DOTAttribute("label", .html(html)) }
  /// A text outside a node or beside an edge, placed where there is room.
  public static func externalLabel(_ text: DOTText) -> DOTAttribute {
    DOTAttribute("xlabel", .text(text))
  }
  /// A text near the head of an edge.
  public static func headLabel(_ text: DOTText) -> DOTAttribute {
    DOTAttribute("headlabel", .text(text))
  }
  /// A text near the tail of an edge.
  public static func tailLabel(_ text: DOTText) -> DOTAttribute {
    DOTAttribute("taillabel", .text(text))
  }
  /// The text that appears under the pointer.
  public static func tooltip(_ text: String) -> DOTAttribute {
    DOTAttribute("tooltip", .string(text))
  }
  /// The text that appears when the pointer is over the label of an edge.
  public static func labelTooltip(_ text: String) -> DOTAttribute {
    DOTAttribute("labeltooltip", .string(text))
  }
  /// The page that opens on a click; an IRI.
  public static func url(_ iri: String) -> DOTAttribute { DOTAttribute("URL", .iri(iri)) }
  /// Where that page opens: `_blank`, `_top` or the name of a frame.
  public static func target(_ frame: String) -> DOTAttribute {
    DOTAttribute("target", .string(frame))
  }
  /// The `id` of the element in SVG.
  public static func identifier(_ id: String) -> DOTAttribute { DOTAttribute("id", .string(id)) }
  /// The classes of the element in SVG.
  public static func classes(_ names: [String]) -> DOTAttribute {
    DOTAttribute("class", .string(names.joined(separator: " ")))
  }
}

// Drawing.
extension DOTAttribute {
  /// The outline of a node.
  public static func shape(_ shape: DOTShape) -> DOTAttribute {
    DOTAttribute("shape", .keyword(shape.rawValue))
  }
  /// How it is drawn.
  public static func style(_ styles: [DOTStyle]) -> DOTAttribute {
    DOTAttribute("style", .keyword(styles.map(\.rawValue).joined(separator: ",")))
  }
  /// The colour of lines.
  public static func color(_ color: DOTColor) -> DOTAttribute {
    DOTAttribute("color", .keyword(color.notation))
  }
  /// Parallel lines, one of each colour.
  public static func colors(_ colors: [DOTColor]) -> DOTAttribute {
    DOTAttribute("color", .keyword(colors.map(\.notation).joined(separator: ":")))
  }
  /// The colour of areas.
  public static func fillColor(_ color: DOTColor) -> DOTAttribute {
    DOTAttribute("fillcolor", .keyword(color.notation))
  }
  /// The colour of text.
  public static func fontColor(_ color: DOTColor) -> DOTAttribute {
    DOTAttribute("fontcolor", .keyword(color.notation))
  }
  /// The colour behind the drawing or cluster.
  public static func backgroundColor(_ color: DOTColor) -> DOTAttribute {
    DOTAttribute("bgcolor", .keyword(color.notation))
  }
  /// The font, or several in order of preference separated by commas.
  public static func fontName(_ name: String) -> DOTAttribute {
    DOTAttribute("fontname", .string(name))
  }
  /// The size of text in points, 1 or more.
  public static func fontSize(_ points: Double) -> DOTAttribute {
    DOTAttribute("fontsize", .number(points))
  }
  /// The width of lines in points, 0 or more.
  public static func penWidth(_ points: Double) -> DOTAttribute {
    DOTAttribute("penwidth", .number(points))
  }
  /// How many outlines a node has, 0 or more.
  public static func peripheries(_ count: Int) -> DOTAttribute {
    DOTAttribute("peripheries", .number(Double(count)))
  }
  /// The shape of the head of an edge.
  public static func arrowHead(_ arrow: DOTArrow) -> DOTAttribute {
    DOTAttribute("arrowhead", .keyword(arrow.rawValue))
  }
  /// The shape of the tail of an edge.
  public static func arrowTail(_ arrow: DOTArrow) -> DOTAttribute {
    DOTAttribute("arrowtail", .keyword(arrow.rawValue))
  }
  /// The size of arrows, as a multiple of the usual one.
  public static func arrowSize(_ factor: Double) -> DOTAttribute {
    DOTAttribute("arrowsize", .number(factor))
  }
  /// Which ends have arrows.
  public static func direction(_ direction: DOTEdgeDirection) -> DOTAttribute {
    DOTAttribute("dir", .keyword(direction.rawValue))
  }
  /// Where the label of a graph, cluster or node stands: top, center or bottom.
  public static func labelLocation(_ place: DOTPlacement) -> DOTAttribute {
    DOTAttribute("labelloc", .keyword(place.rawValue))
  }
  /// Where the label of a graph or cluster stands: left, center or right.
  public static func labelJustification(_ place: DOTPlacement) -> DOTAttribute {
    DOTAttribute("labeljust", .keyword(place.rawValue))
  }
}

// Layout.
extension DOTAttribute {
  /// The direction in which ranks follow each other.
  public static func rankDirection(_ direction: DOTRankDirection) -> DOTAttribute {
    DOTAttribute("rankdir", .keyword(direction.rawValue))
  }
  /// What the nodes of a group have in common.
  public static func rank(_ rank: DOTRank) -> DOTAttribute {
    DOTAttribute("rank", .keyword(rank.rawValue))
  }
  /// The least distance between ranks, in inches.
  public static func rankSeparation(_ inches: Double) -> DOTAttribute {
    DOTAttribute("ranksep", .number(inches))
  }
  /// The least distance between nodes of a rank, in inches.
  public static func nodeSeparation(_ inches: Double) -> DOTAttribute {
    DOTAttribute("nodesep", .number(inches))
  }
  /// Whether ranks are found for the whole graph at once rather than cluster by cluster.
  public static func newRank(_ flag: Bool) -> DOTAttribute { DOTAttribute("newrank", .flag(flag)) }
  /// Whether nodes stay in the order in which their edges are written (`ordering=out`).
  public static var edgeOrder: DOTAttribute { DOTAttribute("ordering", .keyword("out")) }
  /// How edges run.
  public static func splines(_ splines: DOTSplines) -> DOTAttribute {
    DOTAttribute("splines", .keyword(splines.rawValue))
  }
  /// Whether edges that share a way are drawn as one.
  public static func concentrate(_ flag: Bool) -> DOTAttribute {
    DOTAttribute("concentrate", .flag(flag))
  }
  /// Whether edges may end at clusters.
  public static func compound(_ flag: Bool) -> DOTAttribute {
    DOTAttribute("compound", .flag(flag))
  }
  /// The cluster at whose frame the tail of an edge ends, by its id.
  public static func logicalTail(_ cluster: String) -> DOTAttribute {
    DOTAttribute("ltail", .cluster(cluster))
  }
  /// The cluster at whose frame the head of an edge ends, by its id.
  public static func logicalHead(_ cluster: String) -> DOTAttribute {
    DOTAttribute("lhead", .cluster(cluster))
  }
  /// How strongly an edge is kept short and straight, 0 or more.
  public static func weight(_ weight: Double) -> DOTAttribute {
    DOTAttribute("weight", .number(weight))
  }
  /// The least number of ranks between the ends of an edge, 0 or more.
  public static func minimumLength(_ ranks: Int) -> DOTAttribute {
    DOTAttribute("minlen", .number(Double(ranks)))
  }
  /// Whether an edge has a say in the ranks of its ends.
  public static func constraint(_ flag: Bool) -> DOTAttribute {
    DOTAttribute("constraint", .flag(flag))
  }
  /// The least width of a node, in inches.
  public static func width(_ inches: Double) -> DOTAttribute {
    DOTAttribute("width", .number(inches))
  }
  /// The least height of a node, in inches.
  public static func height(_ inches: Double) -> DOTAttribute {
    DOTAttribute("height", .number(inches))
  }
  /// The space around the drawing, or around the text of a node or cluster: in inches for graphs
  /// and nodes, in points for clusters.
  public static func margin(_ amount: Double) -> DOTAttribute {
    DOTAttribute("margin", .number(amount))
  }
  /// The space around the drawing, in inches.
  public static func padding(_ inches: Double) -> DOTAttribute {
    DOTAttribute("pad", .number(inches))
  }
  /// The largest size of the drawing, in inches.
  public static func size(width: Double, height: Double) -> DOTAttribute {
    DOTAttribute(
      "size", .keyword("\(DOTDecimal(width)),\(DOTDecimal(height))"))
  }
  /// The height of the drawing divided by its width.
  public static func aspectRatio(_ ratio: Double) -> DOTAttribute {
    DOTAttribute("ratio", .number(ratio))
  }
  /// The program that places the nodes.
  public static func layout(_ layout: DOTLayout) -> DOTAttribute {
    DOTAttribute("layout", .keyword(layout.rawValue))
  }
  /// How nodes may overlap in layouts other than `dot`.
  public static func overlap(_ overlap: DOTOverlap) -> DOTAttribute {
    DOTAttribute("overlap", .keyword(overlap.rawValue))
  }
  /// How the unconnected parts of a drawing share its page.
  public static func packing(_ packing: DOTPacking) -> DOTAttribute {
    DOTAttribute("packmode", .keyword(packing.rawValue))
  }
  /// Whether the unconnected parts are laid out one by one and then packed.
  public static func pack(_ flag: Bool) -> DOTAttribute { DOTAttribute("pack", .flag(flag)) }
  /// A bound on the effort of the network simplex method, as a multiple of the number of nodes.
  public static func simplexLimit(_ factor: Double) -> DOTAttribute {
    DOTAttribute("nslimit", .number(factor))
  }
  /// A factor on the effort spent on reducing edge crossings.
  public static func crossingLimit(_ factor: Double) -> DOTAttribute {
    DOTAttribute("mclimit", .number(factor))
  }
  /// The seed of layouts that start from random places.
  public static func seed(_ number: Int) -> DOTAttribute {
    DOTAttribute("start", .number(Double(number)))
  }
  /// The order in which nodes and edges are drawn: edges first, so that nodes lie over them.
  public static var edgesFirst: DOTAttribute {
    DOTAttribute("outputorder", .keyword("edgesfirst"))
  }
}
