/*
 * Makes one writing call of a program fail, or kills the program in its place: loaded by the dynamic
 * linker before the C library (LD_PRELOAD). Only calls on files below one folder count; they are numbered
 * from 1 in the order they come, over all threads.
 *
 *   TIERDESK_FAULT_FOLDER  the folder
 *   TIERDESK_FAULT_KIND    count | kill | torn | EIO | ENOSPC; torn writes half of the bytes, then kills
 *   TIERDESK_FAULT_AT      number of the call
 *   TIERDESK_FAULT_STAYS   1: all later calls fail as well, as on a full disk
 *   TIERDESK_FAULT_COUNT   file that gets the number of calls at the end, with kind count
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_int calls = 0;
static char folder[PATH_MAX];
static size_t folder_length = 0;
static int at = 0;
static int stays = 0;
static enum { NONE, COUNT, KILL, TORN, FAIL } kind = NONE;
static int failure = 0;

__attribute__((constructor)) static void begin(void) {
  const char *wanted = getenv("TIERDESK_FAULT_KIND");
  const char *place = getenv("TIERDESK_FAULT_FOLDER");
  const char *number = getenv("TIERDESK_FAULT_AT");
  if (!wanted || !place) return;
  snprintf(folder, sizeof folder, "%s", place);
  folder_length = strlen(folder);
  at = number ? atoi(number) : 0;
  stays = getenv("TIERDESK_FAULT_STAYS") != NULL;
  if (!strcmp(wanted, "count")) kind = COUNT;
  else if (!strcmp(wanted, "kill")) kind = KILL;
  else if (!strcmp(wanted, "torn")) kind = TORN;
  else if (!strcmp(wanted, "EIO")) kind = FAIL, failure = EIO;
  else if (!strcmp(wanted, "ENOSPC")) kind = FAIL, failure = ENOSPC;
}

__attribute__((destructor)) static void end(void) {
  const char *file = getenv("TIERDESK_FAULT_COUNT");
  if (kind != COUNT || !file) return;
  FILE *out = fopen(file, "w");
  if (!out) return;
  fprintf(out, "%d\n", atomic_load(&calls));
  fclose(out);
}

static int path_counts(const char *path) {
  return kind != NONE && path && !strncmp(path, folder, folder_length);
}

static int file_counts(int fd) {
  char name[64], path[PATH_MAX];
  if (kind == NONE) return 0;
  snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(name, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return path_counts(path);
}

static void die(void) {
  kill(getpid(), SIGKILL);
  pause();
}

/* 0: the call goes on; 1: it fails with errno set; 2: it is torn. Does not return where it kills. */
static int verdict(int counts) {
  if (!counts) return 0;
  int number = atomic_fetch_add(&calls, 1) + 1;
  if (kind == COUNT || at == 0) return 0;
  if (number != at && !(stays && number > at)) return 0;
  if (kind == KILL) die();
  if (kind == TORN) return 2;
  errno = failure;
  return 1;
}

#define REAL(result, name, ...) \
  static result (*real)(__VA_ARGS__); \
  if (!real) real = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

#define WRITES_AT(name, offset_type) \
  ssize_t name(int fd, const void *bytes, size_t size, offset_type offset) { \
    REAL(ssize_t, name, int, const void *, size_t, offset_type); \
    int how = verdict(file_counts(fd)); \
    if (how == 1) return -1; \
    if (how == 2) { real(fd, bytes, size / 2, offset); die(); } \
    return real(fd, bytes, size, offset); \
  }

#define WITH_FILE(name, result) \
  result name(int fd) { \
    REAL(result, name, int); \
    int how = verdict(file_counts(fd)); \
    if (how == 1) return -1; \
    if (how == 2) die(); \
    return real(fd); \
  }

#define TRUNCATES(name, offset_type) \
  int name(int fd, offset_type size) { \
    REAL(int, name, int, offset_type); \
    int how = verdict(file_counts(fd)); \
    if (how == 1) return -1; \
    if (how == 2) die(); \
    return real(fd, size); \
  }

/* A full disk can still delete. */
#define REMOVES(name) \
  int name(const char *path) { \
    REAL(int, name, const char *); \
    int how = verdict(path_counts(path) && !(kind == FAIL && failure == ENOSPC)); \
    if (how == 1) return -1; \
    if (how == 2) die(); \
    return real(path); \
  }

WRITES_AT(pwrite, off_t)
WRITES_AT(pwrite64, off64_t)
WITH_FILE(fsync, int)
WITH_FILE(fdatasync, int)
TRUNCATES(ftruncate, off_t)
TRUNCATES(ftruncate64, off64_t)
REMOVES(unlink)
REMOVES(rmdir)

ssize_t write(int fd, const void *bytes, size_t size) {
  REAL(ssize_t, write, int, const void *, size_t);
  int how = verdict(file_counts(fd));
  if (how == 1) return -1;
  if (how == 2) { real(fd, bytes, size / 2); die(); }
  return real(fd, bytes, size);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(ssize_t, writev, int, const struct iovec *, int);
  int how = verdict(file_counts(fd));
  if (how == 1) return -1;
  if (how == 2) die();
  return real(fd, parts, count);
}

/* Node copies files by this call, past the C library's own function for it. */
long syscall(long number, ...) {
  REAL(long, syscall, long, ...);
  va_list rest;
  va_start(rest, number);
  long arg[6];
  for (int i = 0; i < 6; i += 1) arg[i] = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_copy_file_range) {
    int how = verdict(file_counts((int)arg[2]));
    if (how == 1) return -1;
    if (how == 2) { real(number, arg[0], arg[1], arg[2], arg[3], arg[4] / 2, arg[5]); die(); }
  }
  return real(number, arg[0], arg[1], arg[2], arg[3], arg[4], arg[5]);
}

ssize_t sendfile(int to, int from, off_t *from_at, size_t size) {
  REAL(ssize_t, sendfile, int, int, off_t *, size_t);
  int how = verdict(file_counts(to));
  if (how == 1) return -1;
  if (how == 2) { real(to, from, from_at, size / 2); die(); }
  return real(to, from, from_at, size);
}

ssize_t sendfile64(int to, int from, off64_t *from_at, size_t size) {
  REAL(ssize_t, sendfile64, int, int, off64_t *, size_t);
  int how = verdict(file_counts(to));
  if (how == 1) return -1;
  if (how == 2) { real(to, from, from_at, size / 2); die(); }
  return real(to, from, from_at, size);
}

int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *);
  int how = verdict(path_counts(to));
  if (how == 1) return -1;
  if (how == 2) die();
  return real(from, to);
}

int mkdir(const char *path, mode_t mode) {
  REAL(int, mkdir, const char *, mode_t);
  int how = verdict(path_counts(path));
  if (how == 1) return -1;
  if (how == 2) die();
  return real(path, mode);
}
