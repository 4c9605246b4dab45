#include "CRaster.h"

#include <png.h>
#include <stdlib.h>
#include <string.h>

struct raster_png {
  png_structp state;
  png_infop info;
  const uint8_t *bytes;
  size_t count;
  raster_code code;
  // Of an interlaced picture, which libpng hands out in seven passes.
  uint8_t *whole;
  uint32_t next, height;
  size_t stride;
};

static void fail(png_structp state, png_const_charp message) {
  (void)message;
  raster_png *reader = png_get_error_ptr(state);
  if (reader->code == raster_done) reader->code = raster_damaged;
  longjmp(png_jmpbuf(state), 1);
}

// Warnings are about chunks that do not matter here.
static void ignore(png_structp state, png_const_charp message) {
  (void)state;
  (void)message;
}

static void take(png_structp state, png_bytep target, size_t count) {
  raster_png *reader = png_get_io_ptr(state);
  if (count > reader->count) {
    reader->code = raster_ends_early;
    png_error(state, "");
  }
  memcpy(target, reader->bytes, count);
  reader->bytes += count;
  reader->count -= count;
}

raster_code raster_png_open(raster_png **made, const uint8_t *bytes, size_t count,
                            raster_header *header) {
  raster_png *reader = *made = calloc(1, sizeof *reader);
  if (!reader) return raster_no_memory;
  reader->bytes = bytes;
  reader->count = count;
  reader->state = png_create_read_struct(PNG_LIBPNG_VER_STRING, reader, fail, ignore);
  if (!reader->state) return raster_no_memory;
  reader->info = png_create_info_struct(reader->state);
  if (!reader->info) return raster_no_memory;
  if (setjmp(png_jmpbuf(reader->state))) return reader->code;

  png_structp state = reader->state;
  png_set_read_fn(state, reader, take);
  // The caller decides what is too large.
  png_set_user_limits(state, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
  // Profiles, texts and the like may unpack to anything, and nothing looks at them.
  png_set_keep_unknown_chunks(state, PNG_HANDLE_CHUNK_NEVER,
                              (png_const_bytep) "iCCP\0iTXt\0tEXt\0zTXt\0sPLT\0eXIf", 6);
  png_read_info(state, reader->info);
  header->width = png_get_image_width(state, reader->info);
  header->height = reader->height = png_get_image_height(state, reader->info);
  header->is_held_whole = png_get_interlace_type(state, reader->info) != PNG_INTERLACE_NONE;
  header->is_adobe = false;

  png_set_expand(state);
  png_set_scale_16(state);
  int color = png_get_color_type(state, reader->info);
  bool is_clear = color & PNG_COLOR_MASK_ALPHA ||
                  png_get_valid(state, reader->info, PNG_INFO_tRNS);
  bool is_grey = !(color & PNG_COLOR_MASK_COLOR);
  if (is_clear && is_grey) png_set_gray_to_rgb(state);
  header->channels = is_clear ? 4 : is_grey ? 1 : 3;
  return raster_done;
}

raster_code raster_png_start(raster_png *reader) {
  if (setjmp(png_jmpbuf(reader->state))) return reader->code;
  int passes = png_set_interlace_handling(reader->state);
  png_read_update_info(reader->state, reader->info);
  reader->stride = png_get_rowbytes(reader->state, reader->info);
  if (passes == 1) return raster_done;
  reader->whole = calloc(reader->height, reader->stride);
  if (!reader->whole) return raster_no_memory;
  for (int pass = 0; pass < passes; pass++)
    for (uint32_t y = 0; y < reader->height; y++)
      png_read_row(reader->state, reader->whole + y * reader->stride, NULL);
  return raster_done;
}

raster_code raster_png_row(raster_png *reader, uint8_t *row) {
  if (reader->whole) {
    memcpy(row, reader->whole + reader->next++ * reader->stride, reader->stride);
    return raster_done;
  }
  if (setjmp(png_jmpbuf(reader->state))) return reader->code;
  png_read_row(reader->state, row, NULL);
  return raster_done;
}

raster_code raster_png_finish(raster_png *reader) {
  if (setjmp(png_jmpbuf(reader->state))) return reader->code;
  png_read_end(reader->state, NULL);
  return raster_is_blank(reader->bytes, reader->count) ? raster_done : raster_goes_on;
}

void raster_png_close(raster_png *reader) {
  if (!reader) return;
  png_destroy_read_struct(&reader->state, &reader->info, NULL);
  free(reader->whole);
  free(reader);
}
