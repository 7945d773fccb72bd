/* system.c - the system's error numbers in words. */
#include "base/system.h"

#include <errno.h>

const char *system_words(int error_number)
{
	switch (error_number) {
	case ENOENT: return "there is no such file or folder";
	case EACCES:
	case EPERM: return "permission is denied";
	case EISDIR: return "it is a folder";
	case ENOTDIR: return "a part of the path is no folder";
	case EEXIST: return "it exists already";
	case ENOSPC: return "no space is left on the device";
	case EDQUOT: return "the disk quota is used up";
	case EFBIG: return "the file would be too large";
	case EROFS: return "the file system is read-only";
	case EPIPE: return "nobody reads the pipe";
	case EBADF: return "it is not open";
	case EMFILE:
	case ENFILE: return "too many files are open";
	case ENAMETOOLONG: return "the name is too long";
	case ELOOP: return "too many symbolic links";
	case ENOMEM: return "memory ran out";
	case EIO: return "the device failed";
	default: return "the system refused";
	}
}
