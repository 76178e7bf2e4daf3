package org.arcanecodex.ops.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

import org.arcanecodex.protocol.AsyncApi;
import org.arcanecodex.protocol.PlayUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How our records look in OpenAPI: what is not nullable is there, and words are those of the wire. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("springdoc.api-docs.enabled")
class Schemas {

    @Bean
    ModelResolver schemaNames() {
        return new ModelResolver(Json31.mapper(), new TypeNames()).openapi31(true);
    }

    @Bean
    ModelConverter schemasOfRecords() {
        return new Records();
    }

    private static final class Records implements ModelConverter {

        @Override
        public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            JavaType java = Json.mapper().constructType(type.getType());
            Class<?> raw = java.getRawClass();
            if (raw == PlayUpdate.class) {
                return new ObjectSchema().description("As PlayUpdate in /asyncapi.yaml");
            }
            if (raw.isEnum() && raw.getPackage().equals(PlayUpdate.class.getPackage())) {
                return new StringSchema()._enum(AsyncApi.words(raw));
            }
            var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
            if (schema != null && raw.isRecord()) {
                var model = schema.get$ref() == null ? schema
                        : context.getDefinedModels().get(schema.get$ref().replaceFirst(".*/", ""));
                if (model != null) {
                    require(model, raw);
                }
            }
            return schema;
        }

        private static void require(Schema<?> model, Class<?> raw) {
            model.setRequired(Arrays.stream(raw.getRecordComponents())
                    .filter(component -> !isNullable(component))
                    .map(RecordComponent::getName)
                    .toList());
        }

        private static boolean isNullable(RecordComponent component) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
    }
}
