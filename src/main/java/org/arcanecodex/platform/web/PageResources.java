package org.arcanecodex.platform.web;

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

    /** The addresses of a table and of its opened pages show the page, which reads the code from them. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/r/{code}").setViewName("forward:/index.html");
        registry.addViewController("/codex/{code}").setViewName("forward:/index.html");
    }
}
