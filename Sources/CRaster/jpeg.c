#include "CRaster.h"

#include <setjmp.h>
// jpeglib.h needs it first.
#include <stdio.h>
#include <jpeglib.h>
#include <jerror.h>
#include <stdlib.h>

// A picture of more scans only keeps us busy; programs write about ten.
enum { most_scans = 100 };

struct errors {
  struct jpeg_error_mgr manager;
  jmp_buf escape;
  raster_code code;
};

struct raster_jpeg {
  struct jpeg_decompress_struct state;
  struct jpeg_progress_mgr progress;
  struct errors errors;
};

static void fail(struct errors *errors, raster_code code) {
  errors->code = code;
  longjmp(errors->escape, 1);
}

static void leave(j_common_ptr state) {
  struct errors *errors = (struct errors *)state->err;
  switch (errors->manager.msg_code) {
  case JERR_OUT_OF_MEMORY: fail(errors, raster_no_memory); break;
  case JERR_INPUT_EOF:
  case JERR_INPUT_EMPTY: fail(errors, raster_ends_early); break;
  case JERR_SOF_UNSUPPORTED:
  case JERR_BAD_PRECISION:
  case JERR_CONVERSION_NOTIMPL:
  case JERR_ARITH_NOTIMPL:
  case JERR_COMPONENT_COUNT:
  case JERR_CCIR601_NOTIMPL:
  case JERR_FRACT_SAMPLE_NOTIMPL: fail(errors, raster_unsupported); break;
  default: fail(errors, raster_damaged);
  }
}

// The library repairs what is missing and only warns; evidence with invented pixels is none.
static void note(j_common_ptr state, int level) {
  if (level >= 0) return;
  struct errors *errors = (struct errors *)state->err;
  switch (errors->manager.msg_code) {
  case JWRN_JPEG_EOF: fail(errors, raster_ends_early); break;
  case JWRN_ARITH_BAD_CODE:
  case JWRN_BOGUS_PROGRESSION:
  case JWRN_HIT_MARKER:
  case JWRN_HUFF_BAD_CODE:
  case JWRN_MUST_RESYNC: fail(errors, raster_damaged); break;
  // Others are about bytes between the parts, which cameras leave.
  default: break;
  }
}

static void count_scans(j_common_ptr state) {
  if (((j_decompress_ptr)state)->input_scan_number > most_scans)
    fail((struct errors *)state->err, raster_damaged);
}

static struct jpeg_error_mgr *prepare(struct errors *errors) {
  jpeg_std_error(&errors->manager);
  errors->manager.error_exit = leave;
  errors->manager.emit_message = note;
  return &errors->manager;
}

raster_code raster_jpeg_open(raster_jpeg **made, const uint8_t *bytes, size_t count,
                             raster_header *header) {
  raster_jpeg *reader = *made = calloc(1, sizeof *reader);
  if (!reader) return raster_no_memory;
  j_decompress_ptr state = &reader->state;
  state->err = prepare(&reader->errors);
  if (setjmp(reader->errors.escape)) return reader->errors.code;
  jpeg_create_decompress(state);
  reader->progress.progress_monitor = count_scans;
  state->progress = &reader->progress;
  jpeg_mem_src(state, bytes, count);
  jpeg_read_header(state, TRUE);

  header->width = state->image_width;
  header->height = state->image_height;
  switch (state->jpeg_color_space) {
  case JCS_GRAYSCALE: state->out_color_space = JCS_GRAYSCALE; break;
  case JCS_RGB:
  case JCS_YCbCr: state->out_color_space = JCS_RGB; break;
  case JCS_CMYK:
  case JCS_YCCK: state->out_color_space = JCS_CMYK; break;
  default: return raster_unsupported;
  }
  header->channels = state->num_components;
  header->is_held_whole = jpeg_has_multiple_scans(state);
  header->is_adobe = state->saw_Adobe_marker;
  return raster_done;
}

raster_code raster_jpeg_start(raster_jpeg *reader, int eighths, uint32_t *width,
                              uint32_t *height) {
  if (setjmp(reader->errors.escape)) return reader->errors.code;
  reader->state.scale_num = (unsigned)eighths;
  reader->state.scale_denom = 8;
  // The same pixels on every machine, whatever its processor.
  reader->state.dct_method = JDCT_ISLOW;
  jpeg_start_decompress(&reader->state);
  *width = reader->state.output_width;
  *height = reader->state.output_height;
  return raster_done;
}

raster_code raster_jpeg_row(raster_jpeg *reader, uint8_t *row) {
  if (setjmp(reader->errors.escape)) return reader->errors.code;
  jpeg_read_scanlines(&reader->state, &row, 1);
  return raster_done;
}

raster_code raster_jpeg_finish(raster_jpeg *reader) {
  if (setjmp(reader->errors.escape)) return reader->errors.code;
  jpeg_finish_decompress(&reader->state);
  const struct jpeg_source_mgr *rest = reader->state.src;
  return raster_is_blank(rest->next_input_byte, rest->bytes_in_buffer) ? raster_done
                                                                       : raster_goes_on;
}

void raster_jpeg_close(raster_jpeg *reader) {
  if (!reader) return;
  jpeg_destroy_decompress(&reader->state);
  free(reader);
}

raster_code raster_jpeg_write(const uint8_t *pixels, uint32_t width, uint32_t height, int channels,
                              int quality, uint8_t **written, size_t *count) {
  struct jpeg_compress_struct state = {0};
  struct errors errors;
  // The library writes to these; locals would be lost in a jump.
  static _Thread_local unsigned char *bytes;
  static _Thread_local unsigned long length;
  bytes = NULL;
  length = 0;
  *written = NULL;
  state.err = prepare(&errors);
  if (setjmp(errors.escape)) {
    jpeg_destroy_compress(&state);
    free(bytes);
    return errors.code;
  }
  jpeg_create_compress(&state);
  jpeg_mem_dest(&state, &bytes, &length);
  state.image_width = width;
  state.image_height = height;
  state.input_components = channels;
  state.in_color_space = channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_set_defaults(&state);
  jpeg_set_quality(&state, quality, TRUE);
  state.dct_method = JDCT_ISLOW;
  state.optimize_coding = TRUE;
  jpeg_start_compress(&state, TRUE);
  for (uint32_t y = 0; y < height; y++) {
    JSAMPROW row = (JSAMPROW)pixels + (size_t)y * width * channels;
    jpeg_write_scanlines(&state, &row, 1);
  }
  jpeg_finish_compress(&state);
  jpeg_destroy_compress(&state);
  *written = bytes;
  *count = length;
  return raster_done;
}

void raster_free(uint8_t *written) { free(written); }
