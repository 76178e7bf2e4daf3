package org.arcanecodex.platform.web;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The page's files. Browsers ask each time whether their copy is still good, by a tag of its content: a file's date says
 * nothing in a jar whose files all have the same.
 */
@Configuration(proxyBeanMethods = false)
@Order(-1)
class PageResources implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";

    /** A table, its opened pages, one's heroes, somebody's hero, the boards. */
    private static final List<String> PAGE = List.of("/r/{code}", "/codex/{code}", "/account", "/heroes",
            "/heroes/{which}",
            "/h/{link}", "/boards", "/boards/{board}");

    private final WebProperties properties;
    private final ContentTags tags = new ContentTags();

    PageResources(WebProperties properties) {
        this.properties = properties;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var lasting = CacheControl.maxAge(properties.assetsFor()).cachePublic();
        add(registry, "/vendor/**", FILES + "vendor/", lasting);
        add(registry, "/fonts/**", FILES + "fonts/", lasting);
        add(registry, "/**", FILES, CacheControl.noCache());
    }

    private void add(ResourceHandlerRegistry registry, String pattern, String folder, CacheControl caching) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(folder)
                .setUseLastModified(false)
                .setEtagGenerator(tags::of)
                .setCacheControl(caching);
    }

    /** Addresses that show the page, which reads from them what is wanted. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        PAGE.forEach(address -> registry.addViewController(address).setViewName("forward:/index.html"));
    }
}
