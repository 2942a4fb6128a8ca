/* A disk that takes three milliseconds to keep its word, for machines whose disk takes none:
   gcc -shared -fPIC -o /tmp/slow-disk.so tests/performance/slow-disk.c -ldl && LD_PRELOAD=/tmp/slow-disk.so tests/performance/run */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>

static int after_a_while(const char *name, int file)
{
    struct timespec while_ = {0, 3000000};
    nanosleep(&while_, 0);
    return ((int (*)(int))dlsym(RTLD_NEXT, name))(file);
}

int fsync(int file) { return after_a_while("fsync", file); }
int fdatasync(int file) { return after_a_while("fdatasync", file); }
