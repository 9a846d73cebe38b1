/// The outline of a node (attribute `shape`).
public enum DOTShape: String, Hashable, Sendable, CaseIterable {
  case box, ellipse, circle, doublecircle, diamond, hexagon, octagon, doubleoctagon
  case parallelogram, trapezium, house, invhouse, cylinder, note, tab, folder, box3d, component
  case point, plain, plaintext, underline, cds, none
}

/// How a node, edge or cluster is drawn (attribute `style`); several may be combined.
public enum DOTStyle: String, Hashable, Sendable, CaseIterable {
  case solid, dashed, dotted, bold, invis, filled, rounded, diagonals
}

/// The end of an edge (attributes `arrowhead`, `arrowtail`).
public enum DOTArrow: String, Hashable, Sendable, CaseIterable {
  case normal, vee, empty, open, dot, odot, diamond, odiamond, box, obox, tee, crow, inv, none
}

/// Which ends of an edge have arrows (attribute `dir`).
public enum DOTEdgeDirection: String, Hashable, Sendable, CaseIterable {
  case forward, back, both, none
}

/// The direction in which ranks follow each other (attribute `rankdir`).
public enum DOTRankDirection: String, Hashable, Sendable, CaseIterable {
  case topToBottom = "TB"
  case leftToRight = "LR"
  case bottomToTop = "BT"
  case rightToLeft = "RL"
}

/// What the nodes of a group have in common (attribute `rank`).
public enum DOTRank: String, Hashable, Sendable, CaseIterable {
  case same, min, max, source, sink
}

/// How edges run (attribute `splines`).
public enum DOTSplines: String, Hashable, Sendable, CaseIterable {
  case spline, line, polyline, ortho, curved, none
}

/// The program that places the nodes (attribute `layout`).
public enum DOTLayout: String, Hashable, Sendable, CaseIterable {
  case dot, neato, fdp, sfdp, twopi, circo, osage, patchwork
}

/// How nodes may overlap in layouts other than `dot` (attribute `overlap`).
public enum DOTOverlap: String, Hashable, Sendable, CaseIterable {
  case keep = "true"
  case remove = "prism"
  case scale
}

/// Where a label stands (attributes `labelloc`, `labeljust`).
public enum DOTPlacement: String, Hashable, Sendable, CaseIterable {
  case top = "t"
  case bottom = "b"
  case center = "c"
  case left = "l"
  case right = "r"
}

/// How the parts of a drawing share its page (attribute `packmode`).
public enum DOTPacking: String, Hashable, Sendable, CaseIterable {
  case node, clust, graph
}
