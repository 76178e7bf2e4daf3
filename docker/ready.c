/* Asks the server in the same container whether it is ready: exit code 0 if so. The image has no shell and no curl, and
   a JVM every few seconds would cost more than the server does when nobody plays. Built statically by the Dockerfile. */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

static const char ASK[] = "GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n";

int main(void) {
  const char *port = getenv("PORT");
  struct timeval patience = {.tv_sec = 3};
  struct sockaddr_in address = {.sin_family = AF_INET,
                                .sin_port = htons((unsigned short)atoi(port && *port ? port : "8080")),
                                .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  char answer[16] = {0};
  size_t heard = 0;
  ssize_t more;
  int status = 0;
  int line = socket(AF_INET, SOCK_STREAM, 0);

  if (line < 0) return 1;
  setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  setsockopt(line, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  if (connect(line, (struct sockaddr *)&address, sizeof address) != 0) return 1;
  if (write(line, ASK, sizeof ASK - 1) != (ssize_t)(sizeof ASK - 1)) return 1;
  while (heard < sizeof answer - 1 && (more = read(line, answer + heard, sizeof answer - 1 - heard)) > 0)
    heard += (size_t)more;
  return sscanf(answer, "HTTP/1.%*1d %3d", &status) == 1 && status == 200 ? 0 : 1;
}
