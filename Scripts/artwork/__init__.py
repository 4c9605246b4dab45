"""The artwork of the shipped certificates, drawn by `Scripts/make-artwork`.

outline  paths, and how they are written as SVG path data
curves   waves, ribbons and rosettes: the computed curves of the ornaments
shapes   small ornaments made of straight lines
sheet    the page sizes, and the file of one artwork
classic, modern, plain   one design each: its ornaments, and where its slots stand

Lengths are units of a design. On A4 a unit is a point (1/72 inch); on another size it is the `scale`
of the sheet in points, the same that multiplies the sizes of the texts in the design's YAML. Line
widths are points on every size, as a line below a quarter of a point vanishes in print. y grows
downwards.
"""
