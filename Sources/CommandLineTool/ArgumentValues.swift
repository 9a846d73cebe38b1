public import ArgumentParser
public import GraphModel
public import GraphvizMapping
public import ReportReading

// The values that options take by name.
extension ReportedStatus: ExpressibleByArgument {}
extension Collapsing: ExpressibleByArgument {}
extension ViewPreset: ExpressibleByArgument {}
extension PictureStyle: ExpressibleByArgument {}
extension PicturePage: ExpressibleByArgument {}
