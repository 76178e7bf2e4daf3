package org.arcanecodex.ops.api;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import org.arcanecodex.platform.page.Listing;
import org.arcanecodex.platform.page.PageQuery;
import org.arcanecodex.platform.page.PagedList;
import org.arcanecodex.platform.web.Answers;
import org.arcanecodex.platform.web.OpenRoutes;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.method.HandlerMethod;

/** What springdoc cannot know of the controllers by itself: lists, log-ins, refusals, and what bytes stand for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("springdoc.api-docs.enabled")
class HttpDescription {

    private static final String TOKEN = "accessToken";
    private static final String PROBLEM = "org.arcanecodex.platform.web.Problem";

    static {
        SpringDocUtils.getConfig()
                .addAnnotationsToIgnore(AuthenticationPrincipal.class)
                .addRequestWrapperToIgnore(PageQuery.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("The Arcane Codex").version("1").description("docs/http.md says it in words."))
                .components(new Components().addSecuritySchemes(TOKEN,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")));
    }

    /** Names that stay as they are when another controller is added. */
    @Bean
    OperationCustomizer namesOfOperations() {
        return (operation, handler) -> {
            var controller = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
            return operation.tags(new ArrayList<>(java.util.List.of(controller)))
                    .operationId(controller + "." + handler.getMethod().getName());
        };
    }

    @Bean
    OperationCustomizer parametersOfLists(ApplicationContext application) {
        return (operation, handler) -> {
            if (Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType().equals(PageQuery.class))) {
                add(operation, "limit", new IntegerSchema().format(null), "How many at most, 1 to " + PagedList.MOST);
                add(operation, "cursor", new StringSchema(), "Where an earlier piece ended, as it came");
                add(operation, "page", new IntegerSchema().format(null), "A page by its number, instead");
                list(application.getBean(handler.getBeanType())).ifPresent(list -> {
                    add(operation, "sort", new StringSchema()._enum(list.sorts()), "The first if none is named");
                    list.filters().forEach(word -> add(operation, word, new StringSchema(), "Only those"));
                });
            }
            Optional.ofNullable(operation.getParameters())
                    .ifPresent(all -> all.removeIf(one -> one.getName().equals("Accept-Encoding")));
            return operation;
        };
    }

    private static Optional<PagedList<?>> list(Object controller) {
        for (var field : controller.getClass().getDeclaredFields()) {
            if (field.getType().equals(PagedList.class)) {
                ReflectionUtils.makeAccessible(field);
                return Optional.of((PagedList<?>) ReflectionUtils.getField(field, controller));
            }
        }
        return Optional.empty();
    }

    private static void add(Operation operation, String name, Schema<?> schema, String description) {
        operation.addParametersItem(
                new Parameter().in("query").name(name).required(false).schema(schema).description(description));
    }

    /** Of controllers that encode by themselves. */
    @Bean
    OperationCustomizer whatBytesAre() {
        return (operation, handler) -> {
            var answers = handler.getMethodAnnotation(Answers.class);
            if (answers != null) {
                ok(operation).content(new Content().addMediaType("application/json",
                        new MediaType().schema(answers.isList() ? piece(answers.value()) : ref(answers.value()))));
            } else if (areBytes(handler)) {
                throw new IllegalStateException(handler + " answers with bytes: say by @Answers what they are");
            }
            return operation;
        };
    }

    private static boolean areBytes(HandlerMethod handler) {
        Method method = handler.getMethod();
        return method.getReturnType().equals(ResponseEntity.class)
                && method.getGenericReturnType().getTypeName().contains("byte[]");
    }

    private static ApiResponse ok(Operation operation) {
        return operation.getResponses().get("200");
    }

    private static Schema<?> piece(Class<?> item) {
        return new ObjectSchema().addProperty("items", new ArraySchema().items(ref(item)))
                .addProperty("page", ref(Listing.Page.class))
                .required(java.util.List.of("items", "page"));
    }

    private static Schema<?> ref(Class<?> type) {
        return new Schema<>().$ref("#/components/schemas/" + TypeNames.of(type));
    }

    @Bean
    OpenApiCustomizer refusalsAndEncodedAnswers(ApplicationContext application) {
        return api -> {
            var types = new ArrayList<Class<?>>(java.util.List.of(Listing.Page.class, type(PROBLEM)));
            application.getBeansWithAnnotation(org.springframework.web.bind.annotation.RestController.class)
                    .values()
                    .stream()
                    .flatMap(controller -> Arrays.stream(controller.getClass().getDeclaredMethods()))
                    .map(method -> method.getAnnotation(Answers.class))
                    .filter(answers -> answers != null)
                    .forEach(answers -> types.add(answers.value()));
            types.forEach(type -> ModelConverters.getInstance(true)
                    .readAllAsResolvedSchema(new AnnotatedType(type)).referencedSchemas
                    .forEach(api.getComponents()::addSchemas));
            types.forEach(type -> api.getComponents()
                    .addSchemas(TypeNames.of(type), ModelConverters.getInstance(true)
                            .readAllAsResolvedSchema(new AnnotatedType(type)).schema));
            var refusal = new ApiResponse().description("Refused")
                    .content(new Content().addMediaType("application/problem+json",
                            new MediaType().schema(ref(type(PROBLEM)))));
            api.getPaths()
                    .values()
                    .stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().addApiResponse("default", refusal));
        };
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything needs a token but what a module has opened. */
    @Bean
    OpenApiCustomizer neededTokens(ObjectProvider<OpenRoutes> open) {
        var matcher = new AntPathMatcher();
        return api -> api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            var isOpen = open.stream()
                    .anyMatch(routes -> routes.method().name().equals(method.name().toUpperCase(Locale.ROOT))
                            && routes.patterns().stream().anyMatch(pattern -> matcher.match(pattern, path)));
            if (!isOpen) {
                operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
            }
        }));
    }
}
