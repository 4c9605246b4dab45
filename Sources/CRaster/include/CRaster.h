// Reads PNG and reads and writes JPEG, row by row, with libpng and libjpeg-turbo.
//
// Both libraries leave a failed call with a jump, which Swift code must never be jumped over. The
// functions here take the jumps and return a code; nothing else of the libraries shows.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How a call went.
typedef enum {
  raster_done,
  /// The file ends before the picture does.
  raster_ends_early,
  /// The file contradicts its own format.
  raster_damaged,
  /// Something follows the picture in the file.
  raster_goes_on,
  /// A kind of the format that the library does not read.
  raster_unsupported,
  /// The library is out of memory.
  raster_no_memory,
} raster_code;

/// What a picture is, before its pixels are decoded.
typedef struct {
  uint32_t width, height;
  /// In a decoded row: 1 grey, 3 RGB, 4 RGBA (PNG) or CMYK (JPEG), a byte each.
  int channels;
  /// Whether it cannot be decoded without holding all of it: an interlaced PNG, a JPEG of many
  /// scans.
  bool is_held_whole;
  /// Whether Adobe's program wrote it: 255 then stands for no ink.
  bool is_adobe;
} raster_header;

/// Whether bytes hold nothing but zeros, with which cameras fill up the last block of a file.
static inline bool raster_is_blank(const uint8_t *bytes, size_t count) {
  for (size_t index = 0; index < count; index++) {
    if (bytes[index]) return false;
  }
  return true;
}

typedef struct raster_png raster_png;
typedef struct raster_jpeg raster_jpeg;

// For both: open with bytes that outlive the reader, start, take every row, finish (which reads on
// to the end of the picture, and sees what follows), and close, also after a failure and also if open failed. After a
// failure only close may follow.

raster_code raster_png_open(raster_png **reader, const uint8_t *bytes, size_t count,
                            raster_header *header);
raster_code raster_png_start(raster_png *reader);
raster_code raster_png_row(raster_png *reader, uint8_t *row);
raster_code raster_png_finish(raster_png *reader);
void raster_png_close(raster_png *reader);

raster_code raster_jpeg_open(raster_jpeg **reader, const uint8_t *bytes, size_t count,
                             raster_header *header);
/// Starts decoding at `eighths` / 8 of the size, 1 to 8; `width` and `height` become those of the
/// decoded picture.
raster_code raster_jpeg_start(raster_jpeg *reader, int eighths, uint32_t *width, uint32_t *height);
raster_code raster_jpeg_row(raster_jpeg *reader, uint8_t *row);
raster_code raster_jpeg_finish(raster_jpeg *reader);
void raster_jpeg_close(raster_jpeg *reader);

/// Writes rows of 1 (grey) or 3 (RGB) channels as JPEG of a quality from 1 to 100; `written` is NULL
/// after a failure, and otherwise to be freed with raster_free.
raster_code raster_jpeg_write(const uint8_t *pixels, uint32_t width, uint32_t height, int channels,
                              int quality, uint8_t **written, size_t *count);
void raster_free(uint8_t *written);
