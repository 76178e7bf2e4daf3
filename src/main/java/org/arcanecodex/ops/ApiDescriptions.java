package org.arcanecodex.ops;

import java.io.IOException;

import org.arcanecodex.platform.web.OpenRoutes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the API looks like, for programs: OpenAPI for HTTP, AsyncAPI for the sockets. Both are made from the code by the
 * tests, which fail when what is served here is not what the code says. For staff alone where operators want that.
 */
@RestController
class ApiDescriptions {

    static final String HTTP = "/v3/api-docs";
    static final String SOCKETS = "/asyncapi.yaml";

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("arcane.ops.open-descriptions")
    static class Open {
        @Bean
        OpenRoutes descriptionsForAll() {
            return OpenRoutes.get(HTTP, SOCKETS);
        }
    }

    @GetMapping(HTTP)
    ResponseEntity<byte[]> http() throws IOException {
        return answer("openapi.json", MediaType.APPLICATION_JSON);
    }

    @GetMapping(SOCKETS)
    ResponseEntity<byte[]> sockets() throws IOException {
        return answer("asyncapi.yaml", MediaType.APPLICATION_YAML);
    }

    private static ResponseEntity<byte[]> answer(String file, MediaType type) throws IOException {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(new ClassPathResource("api/" + file).getContentAsByteArray());
    }
}
